package io.newswire.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import okhttp3.Response;
import okio.Buffer;

/** Bodies within bounds. */
final class Bodies {
    private static final int STEP = 8192;

    private Bodies() {}

    /** Decoded bytes. The bounds hold before and after decoding, and are checked before the bytes are kept. */
    static byte[] read(Response response, long most, BodyRoom.Lease room) throws IOException {
        if (response.body().contentLength() > most) {
            throw RefusedException.tooLarge(Cap.codedBytes(most));
        }
        return collect(response, most, Long.MAX_VALUE, room);
    }

    /** No more than so many bytes; what follows is not read. */
    static byte[] readStart(Response response, long wanted, long most, BodyRoom.Lease room) throws IOException {
        return collect(response, most, wanted, room);
    }

    private static byte[] collect(Response response, long most, long wanted, BodyRoom.Lease room) throws IOException {
        var wire = new WireStream(response.body().byteStream());
        try (var decoded = Codings.decoded(wire, response.headers("Content-Encoding"), most)) {
            return drain(decoded, wanted, room);
        } catch (WireStream.Broken e) {
            throw e.failure();
        } catch (RefusedException | FaultException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw undecodable(e);
        }
    }

    private static byte[] drain(InputStream body, long wanted, BodyRoom.Lease room) throws IOException {
        var kept = new Buffer();
        var step = new byte[STEP];
        while (kept.size() < wanted) {
            int got = body.read(step, 0, (int) Math.min(STEP, wanted - kept.size()));
            if (got < 0) {
                break;
            }
            room.grown(kept.size() + got);
            kept.write(step, 0, got);
        }
        return kept.readByteArray();
    }

    /** The decoders have no exception in common, and of a stream that ends early some say it in words only. */
    private static FaultException undecodable(Exception e) {
        var said = String.valueOf(e.getMessage())
                + (e.getCause() == null ? "" : ": " + e.getCause().getMessage());
        var words = said.toLowerCase(Locale.ROOT);
        boolean cut = e instanceof EOFException || words.contains("truncated") || words.contains("unexpected end");
        return new FaultException(cut ? Fault.TRUNCATED : Fault.DECODING, "the body cannot be decoded: " + said, e);
    }

    /** SHA-256 in hex. */
    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
