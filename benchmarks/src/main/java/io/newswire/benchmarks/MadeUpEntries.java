package io.newswire.benchmarks;

import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Signatures of articles, one in {@value #COPY_EVERY} a copy of an earlier one, evenly in time; the same in every run. */
final class MadeUpEntries {
    static final int COPY_EVERY = 20;
    private static final int ROWS = 128;
    private static final int BANDS = 26;
    private static final int ROWS_OF_BAND = 3;
    private static final int SHINGLES = 400;

    private final Random random = new Random(5);
    private final byte[][] lately = new byte[1_000][];
    private final Instant begin;
    private final Duration between;
    private int made;

    MadeUpEntries(Instant begin, Duration between) {
        this.begin = begin;
        this.between = between;
    }

    int made() {
        return made;
    }

    IndexEntry next() {
        byte[] rows = rows();
        lately[made % lately.length] = rows;
        var seen = begin.plus(between.multipliedBy(made++));
        var sketch = new Sketch(HexFormat.of().formatHex(bytes(Sketch.FINGERPRINT_BYTES)), rows, SHINGLES, new byte[0]);
        return new IndexEntry(HexFormat.of().formatHex(bytes(16)), 1, random.nextInt(6), seen, sketch, List.of());
    }

    /** Of a copy nine rows in ten are those of its original. */
    private byte[] rows() {
        var original = lately[random.nextInt(lately.length)];
        if (original == null || made % COPY_EVERY != 0) {
            return bytes(ROWS + BANDS);
        }
        var rows = original.clone();
        for (int i = 0; i < ROWS / 10; i++) {
            int row = random.nextInt(ROWS);
            rows[row] = (byte) random.nextInt();
            if (row < BANDS * ROWS_OF_BAND) {
                rows[ROWS + row / ROWS_OF_BAND] = (byte) random.nextInt();
            }
        }
        return rows;
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
