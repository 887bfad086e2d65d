package io.newswire.enrich.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How often three letters follow each other within a word of each language, from {@code sequences.bin.gz}: see
 * src/languages. A score is the logarithm of that share over a floor, in steps of {@link #STEP}. Thread-safe.
 */
final class Sequences {
    static final double STEP = 0.04;

    private static final int SLOTS = 1 << 17;
    /** By the numbers of Unicode's categories. */
    private static final int LETTERS_AND_MARKS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK;

    private static final long LAST_THREE = 0xFFFF_FFFF_FFFFL;

    private final List<String> columns;
    /** What a letter sequence of a language's own text scores on average, by column. */
    private final double[] usual;

    /** Each key with its place behind it: beside each other they are read from memory at once. */
    private final long[] keys = new long[2 * SLOTS];
    /** For each sequence the number of its columns, then column and score of each. */
    private final byte[] scores;

    private Sequences() {
        var stream =
                Objects.requireNonNull(Sequences.class.getResourceAsStream("sequences.bin.gz"), "sequences.bin.gz");
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))) {
            var header = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
            columns = header.lines().map(line -> line.split(" ")[0]).toList();
            usual = header.lines()
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                    .toArray();
            scores = readScores(in, in.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException("sequences.bin.gz ships with this class", e);
        }
    }

    static Sequences get() {
        return Holder.LOADED;
    }

    private byte[] readScores(DataInputStream in, int sequences) throws IOException {
        var read = new byte[1 << 20];
        // The first is that of all sequences that are not known: it has no columns.
        int end = 1;
        for (int i = 0; i < sequences; i++) {
            long key = (long) in.readUnsignedShort() << 32 | Integer.toUnsignedLong(in.readInt());
            int slot = slot(key);
            keys[slot] = key;
            keys[slot + 1] = end;
            int length = in.readUnsignedByte();
            read[end++] = (byte) length;
            in.readFully(read, end, 2 * length);
            end += 2 * length;
        }
        return Arrays.copyOf(read, end);
    }

    /** Where a key is, or the free place where it belongs. */
    private int slot(long key) {
        int slot = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 47) * 2;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 2 & 2 * SLOTS - 1;
        }
        return slot;
    }

    /** The languages, {@code sr-Latn} besides {@code sr}. */
    Stream<String> languages() {
        return columns.stream();
    }

    /**
     * All sequences are looked up before any is counted: the table is spread over memory, and so the processor waits for
     * many of them at a time.
     */
    Scores of(String text) {
        var sequences = new long[text.length()];
        int read = read(text, sequences);
        var places = new int[read];
        for (int i = 0; i < read; i++) {
            places[i] = place(sequences[i]);
        }
        var lengths = new int[read];
        for (int i = 0; i < read; i++) {
            lengths[i] = scores[places[i]] & 0xFF;
        }
        var sums = new int[columns.size()];
        for (int i = 0; i < read; i++) {
            int at = places[i];
            for (int end = at + 2 * lengths[i]; at < end; at += 2) {
                sums[scores[at + 1]] += scores[at + 2] & 0xFF;
            }
        }
        return new Scores(columns, usual, sums, read);
    }

    /** How many sequences the text has, known or not. */
    private static int read(String text, long[] sequences) {
        int read = 0;
        int letters = 0;
        long key = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c)) {
                letters = 0;
                continue;
            }
            key = (key << 16 | Character.toLowerCase(c)) & LAST_THREE;
            if (++letters >= 3) {
                sequences[read++] = key;
            }
        }
        return read;
    }

    /** Of its scores; where none are when it is not known. */
    private int place(long key) {
        return (int) keys[slot(key) + 1];
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        }
        return (LETTERS_AND_MARKS >>> Character.getType(c) & 1) != 0;
    }

    private static final class Holder {
        static final Sequences LOADED = new Sequences();
    }
}
