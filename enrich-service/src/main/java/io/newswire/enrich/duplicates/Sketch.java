package io.newswire.enrich.duplicates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * All that is compared of a text: small, and the same for the same words.
 *
 * @param fingerprint first 128 bits of SHA-256 over the words, in hex: equal means that the words are the same
 * @param rows the {@link MinHash} signature, empty for a text that is too short for one
 */
public record Sketch(String fingerprint, byte[] rows) {
    public static final int FINGERPRINT_BYTES = 16;

    public Sketch {
        if (rows.length != 0 && rows.length != MinHash.ROWS) {
            throw new IllegalArgumentException("a signature has " + MinHash.ROWS + " rows, not " + rows.length);
        }
    }

    public static Sketch of(String text) {
        var words = Words.of(text);
        var shingles = Shingles.of(words);
        return new Sketch(fingerprint(words), shingles.length == 0 ? new byte[0] : MinHash.of(shingles));
    }

    /** Whether the words are the same. */
    public boolean sameWordsAs(Sketch other) {
        return fingerprint.equals(other.fingerprint);
    }

    /** Estimated Jaccard similarity of the shingles, 0 to 1; of a text too short for them, 1 or 0. */
    public double similarity(Sketch other) {
        if (sameWordsAs(other)) {
            return 1;
        }
        return hasRows() && other.hasRows() ? MinHash.similarity(rows, other.rows) : 0;
    }

    boolean hasRows() {
        return rows.length > 0;
    }

    private static String fingerprint(Iterable<String> words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch
                && fingerprint.equals(sketch.fingerprint)
                && Arrays.equals(rows, sketch.rows);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }
}
