package io.newswire.benchmarks;

import static java.util.stream.Collectors.joining;

import io.newswire.enrich.duplicates.Sketch;
import io.newswire.enrich.stream.SimulatedIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a lookup costs while the index grows: made-up signatures, one article in {@value MadeUpEntries#COPY_EVERY} a copy of an earlier
 * one, spread evenly over the window, in the real stores on disk. docs/duplicates.md says how it is run.
 */
public final class IndexScale {
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final double THRESHOLD = 0.55;
    private static final int STEPS = 10;
    private static final int SAMPLE = 20_000;
    private static final int WORDS = 400;

    private final int articles;
    private final MadeUpEntries entries;

    private IndexScale(int articles) {
        this.articles = articles;
        entries = new MadeUpEntries(Instant.EPOCH, WINDOW.dividedBy(articles));
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
                    articles, SimulatedIndex.bytes(entries.next()));
            signatures();
            report(index, "  nothing before (and cold)");
            report(index, "  after the first");
            for (int step = 1; step <= STEPS; step++) {
                while (entries.made() < (long) articles * step / STEPS) {
                    index.add(entries.next());
                }
                index.flush();
                int made = entries.made();
                System.out.printf(
                        "  %,9d: %,.0f bytes an article on disk, %,.0f in memory%n",
                        made, (double) size(directory) / made, (double) index.memory() / made);
                report(index, "  with %,d before".formatted(made));
            }
        } finally {
            delete(directory);
        }
    }

    /** What an article costs before the index is asked. */
    private static void signatures() {
        var words = new Random(7);
        var text = IntStream.range(0, WORDS)
                .mapToObj(i -> "word" + words.nextInt(5_000))
                .collect(joining(" "));
        int shingles = 0;
        for (int i = 0; i < SAMPLE; i++) {
            shingles += Sketch.of(text).shingles();
        }
        long cpu = cpu();
        for (int i = 0; i < SAMPLE; i++) {
            shingles += Sketch.of(text).shingles();
        }
        System.out.printf(
                "  the signature of a text with %d words: %.0f µs of processor time (%d shingles)%n",
                WORDS, (cpu() - cpu) / 1e3 / SAMPLE, shingles / 2 / SAMPLE);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void report(SimulatedIndex index, String when) {
        int found = 0;
        long wall = System.nanoTime();
        long cpu = cpu();
        for (int i = 0; i < SAMPLE; i++) {
            found += index.add(entries.next());
        }
        double cpuMicros = (cpu() - cpu) / 1e3 / SAMPLE;
        double wallMicros = (System.nanoTime() - wall) / 1e3 / SAMPLE;
        System.out.printf(
                "%s: %.0f µs of processor time an article, %.0f µs by the clock; %,d of %,d told of an earlier one%n",
                when, cpuMicros, wallMicros, found, SAMPLE);
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
