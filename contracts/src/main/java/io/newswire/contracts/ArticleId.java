package io.newswire.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names an article for good: the first 128 bits of SHA-256, in hex, over its canonical URL, or over its content where it
 * has no URL. The two are kept apart by a prefix in the hashed text.
 */
public final class ArticleId {
    private static final int BYTES = 16;

    private ArticleId() {}

    /** @param canonicalUrl as {@link CanonicalUrl} makes it */
    public static String ofUrl(String canonicalUrl) {
        return hash("url\n", canonicalUrl.getBytes(StandardCharsets.UTF_8));
    }

    public static String ofContent(byte[] content) {
        return hash("content\n", content);
    }

    private static String hash(String domain, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(domain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(content), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
