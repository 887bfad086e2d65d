package io.newswire.ingest.fetch;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import okhttp3.Response;

/** Bodies within bounds. */
final class Bodies {
    private Bodies() {}

    /** Decoded bytes. The bound holds after decompression and is checked before the bytes are kept. */
    static byte[] read(Response response, long maxBytes) throws IOException {
        var coding = response.header("Content-Encoding", "identity");
        if (!"identity".equalsIgnoreCase(coding)) {
            throw new RefusedException("content-encoding", "nobody asked for content in " + coding);
        }
        if (response.body().contentLength() > maxBytes) {
            throw new RefusedException(
                    "too-large", response.body().contentLength() + " bytes, " + maxBytes + " allowed");
        }
        var source = response.body().source();
        if (source.request(maxBytes + 1)) {
            throw new RefusedException("too-large", "more than " + maxBytes + " bytes");
        }
        return source.getBuffer().readByteArray();
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
