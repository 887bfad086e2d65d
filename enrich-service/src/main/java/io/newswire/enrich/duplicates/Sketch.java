package io.newswire.enrich.duplicates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * All that is compared of a text: small, and the same for the same words.
 *
 * @param fingerprint first 128 bits of SHA-256 over the words, in hex: equal means that the words are the same
 * @param rows the {@link MinHash} signature, empty for a text that is too short for one
 * @param shingles how many different ones the signature stands for
 * @param numbers sketch of the {@link Numbers} of the text
 */
public record Sketch(String fingerprint, byte[] rows, int shingles, byte[] numbers) {
    public static final int FINGERPRINT_BYTES = 16;

    private static final double NEXT_TO_NOTHING = 0.3;

    /** More than the larger of two items is of a round-up of both. */
    private static final double MOST_OF_BOTH = 0.55;

    public Sketch {
        // Both are missing in what was stored before they were counted: it is compared by its fingerprint alone.
        numbers = Objects.requireNonNullElse(numbers, new byte[0]);
        if (rows.length == MinHash.ROWS) {
            // Stored before bands had a byte of their own: its near-duplicates cannot be found any more.
            rows = new byte[0];
        }
        if (rows.length != 0 && rows.length != MinHash.BYTES) {
            throw new IllegalArgumentException("a signature has " + MinHash.BYTES + " bytes, not " + rows.length);
        }
    }

    public static Sketch of(String text) {
        var words = Words.of(text);
        var shingles = Shingles.of(words);
        var rows = shingles.length == 0 ? new byte[0] : MinHash.of(shingles);
        return new Sketch(fingerprint(words), rows, shingles.length, Numbers.of(words));
    }

    /** Whether the words are the same. */
    public boolean sameWordsAs(Sketch other) {
        return fingerprint.equals(other.fingerprint);
    }

    /** How much one looks like a copy of the other, 0 to 1; 1 only for the same words. See {@link Likeness}. */
    public double similarity(Sketch other) {
        if (sameWordsAs(other)) {
            return 1;
        }
        return hasRows() && other.hasRows() ? Likeness.of(this, other) : 0;
    }

    /** Whether next to nothing of one text is in the other, as far as that can be told: of short ones it cannot. */
    boolean isAnotherThan(Sketch other) {
        return hasRows()
                && other.hasRows()
                && Likeness.containment(this, other, MinHash.similarity(rows, other.rows)) < NEXT_TO_NOTHING;
    }

    /** Whether most of what the two say is in both (Jaccard similarity), which is more than that one is a part of the other. */
    boolean isMostOf(Sketch other) {
        return sameWordsAs(other)
                || hasRows() && other.hasRows() && MinHash.similarity(rows, other.rows) >= MOST_OF_BOTH;
    }

    boolean hasRows() {
        return rows.length > 0 && shingles > 0;
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
                && shingles == sketch.shingles
                && Arrays.equals(rows, sketch.rows)
                && Arrays.equals(numbers, sketch.numbers);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }
}
