package io.newswire.cli.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How much the ETag of a page is worth. */
enum Validation {
    /** Changes exactly when the page does. */
    HONEST,
    /** Stays the same for good, whatever becomes of the page. */
    STUCK,
    /** Is another one in every answer, though the page is the same. */
    FICKLE;

    static Validation named(@Nullable String name) {
        return name == null ? HONEST : valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    /** @param answer number of the answer, different each time */
    String etag(String path, byte[] body, long answer) {
        return switch (this) {
            case HONEST -> quoted(body);
            case STUCK -> quoted(path.getBytes(StandardCharsets.UTF_8));
            case FICKLE -> quoted((path + " " + answer).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String quoted(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
