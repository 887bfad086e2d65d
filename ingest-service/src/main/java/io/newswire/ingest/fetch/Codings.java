package io.newswire.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Unpacks a body, RFC 9110 section 8.4. Every layer is bounded, so that no bomb hides in a bomb. What servers get wrong is
 * put right where it is plain: a body that is said to be packed and is text is taken as it is, and one that is gzip
 * after all that was said of it is unpacked once more.
 */
final class Codings {
    /** What we say that we take. */
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    /** Layers that a server may name. */
    private static final int MOST = 3;

    private Codings() {}

    /**
     * @param named values of {@code Content-Encoding}, in the order in which the codings were applied
     * @param most decoded bytes, and packed bytes of each layer
     * @throws RefusedException for a coding that we do not know, or too many; later, from the stream, when it is too long
     */
    static InputStream decoded(InputStream wire, List<String> named, long most) throws IOException {
        var layers = layers(named);
        InputStream body = new BoundedStream(wire, most, Cap.codedBytes(most));
        try {
            for (var layer : layers.reversed()) {
                body = unpacked(body, layer, most);
            }
            var rest = new BufferedInputStream(body);
            return Start.of(rest).isGzip() ? bounded(Coding.GZIP.decoder(rest), most) : rest;
        } catch (IOException | RuntimeException e) {
            body.close(); // a decoder below may hold memory outside of the heap
            throw e;
        }
    }

    private static InputStream unpacked(InputStream packed, Coding coding, long most) throws IOException {
        var buffered = new BufferedInputStream(packed);
        var start = Start.of(buffered);
        boolean asItIs = start.isEmpty() || start.isText() || coding == Coding.GZIP && !start.isGzip();
        return asItIs ? buffered : bounded(coding.decoder(buffered), most);
    }

    private static BoundedStream bounded(InputStream body, long most) {
        return new BoundedStream(body, most, Cap.decodedBytes(most));
    }

    private static List<Coding> layers(List<String> named) throws RefusedException {
        var layers = new ArrayList<Coding>();
        for (var token : String.join(",", named).split(",", -1)) {
            var name = token.strip();
            if (!name.isEmpty() && !"identity".equalsIgnoreCase(name)) {
                layers.add(known(name));
            }
        }
        if (layers.size() > MOST) {
            var cap = Cap.codings(MOST);
            throw new RefusedException(Refusal.CONTENT_ENCODING, "packed " + layers.size() + " times", cap);
        }
        return layers;
    }

    private static Coding known(String name) throws RefusedException {
        var coding = Coding.named(name);
        if (coding == null) {
            throw new RefusedException(Refusal.CONTENT_ENCODING, "nobody asked for content in " + Shown.of(name));
        }
        return coding;
    }
}
