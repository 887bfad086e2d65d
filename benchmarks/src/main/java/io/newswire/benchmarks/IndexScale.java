package io.newswire.benchmarks;

import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.enrich.stream.SimulatedIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * What a lookup costs while the index grows: made-up signatures, one article in {@value #COPY_EVERY} a copy of an earlier
 * one, spread evenly over the window, in the real stores on disk. docs/duplicates.md says how it is run.
 */
public final class IndexScale {
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final double THRESHOLD = 0.55;
    private static final int ROWS = 128;
    private static final int SHINGLES = 400;
    private static final int COPY_EVERY = 20;
    private static final int STEPS = 10;
    private static final int SAMPLE = 20_000;

    private final Random random = new Random(5);
    private final byte[][] lately = new byte[1_000][];
    private final int articles;
    private int made;

    private IndexScale(int articles) {
        this.articles = articles;
    }

    /** @param args number of articles in the window, 1,000,000 where it is not given */
    public static void main(String[] args) throws IOException {
        new IndexScale(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException {
        var directory = Files.createTempDirectory("index-scale");
        try (var index = SimulatedIndex.open(directory, THRESHOLD, WINDOW)) {
            System.out.printf(
                    "%,d articles in the window; an entry of the index has %d bytes%n",
                    articles, SimulatedIndex.bytes(next()));
            report(index, "  nothing before (and cold)");
            report(index, "  after the first");
            for (int step = 1; step <= STEPS; step++) {
                while (made < (long) articles * step / STEPS) {
                    index.add(next());
                }
                index.flush();
                System.out.printf(
                        "  %,9d: %,.0f bytes an article on disk, %,.0f in memory%n",
                        made, (double) size(directory) / made, (double) index.memory() / made);
                report(index, "  with %,d before".formatted(made));
            }
        } finally {
            delete(directory);
        }
    }

    private void report(SimulatedIndex index, String when) {
        int found = 0;
        long wall = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < SAMPLE; i++) {
            found += index.add(next());
        }
        double cpuMicros = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e3 / SAMPLE;
        double wallMicros = (System.nanoTime() - wall) / 1e3 / SAMPLE;
        System.out.printf(
                "%s: %.0f µs of processor time an article, %.0f µs by the clock; %,d of %,d told of an earlier one%n",
                when, cpuMicros, wallMicros, found, SAMPLE);
    }

    private IndexEntry next() {
        byte[] rows = rows();
        lately[made % lately.length] = rows;
        var seen = Instant.EPOCH.plus(WINDOW.dividedBy(articles).multipliedBy(made++));
        var sketch = new Sketch(HexFormat.of().formatHex(bytes(Sketch.FINGERPRINT_BYTES)), rows, SHINGLES, new byte[0]);
        return new IndexEntry(HexFormat.of().formatHex(bytes(16)), 1, random.nextInt(6), seen, sketch, List.of());
    }

    /** Of a copy nine rows in ten are those of its original. */
    private byte[] rows() {
        var original = lately[random.nextInt(lately.length)];
        if (original == null || made % COPY_EVERY != 0) {
            return bytes(ROWS);
        }
        var rows = original.clone();
        for (int i = 0; i < ROWS / 10; i++) {
            rows[random.nextInt(ROWS)] = (byte) random.nextInt();
        }
        return rows;
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
