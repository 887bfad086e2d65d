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
import java.util.Arrays;
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
    private static final int TURNS = 41;
    private static final int OF_A_TURN = 1_000;

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
            byTurns(index);
        } finally {
            delete(directory);
        }
    }

    /** The full index beside one with a few articles, in turns of the same time on this machine: what else it does meets both. */
    private void byTurns(SimulatedIndex full) throws IOException {
        var directory = Files.createTempDirectory("index-scale-empty");
        try (var empty = SimulatedIndex.open(directory, THRESHOLD, WINDOW)) {
            var few = new MadeUpEntries(Instant.EPOCH, WINDOW.dividedBy(articles));
            cost(empty, few, SAMPLE);
            var inEmpty = new double[TURNS];
            var inFull = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                inEmpty[turn] = cost(empty, few, OF_A_TURN);
                inFull[turn] = cost(full, entries, OF_A_TURN);
            }
            System.out.printf(
                    "  by turns, medians of %d of %,d articles: %.1f µs with %,d before, %.1f with %,d: %.2f%n",
                    TURNS,
                    OF_A_TURN,
                    median(inEmpty),
                    SAMPLE,
                    median(inFull),
                    articles,
                    median(inFull) / median(inEmpty));
            System.out.printf(
                    "  and means: %.1f µs, %.1f: %.2f%n", mean(inEmpty), mean(inFull), mean(inFull) / mean(inEmpty));
        } finally {
            delete(directory);
        }
    }

    /** µs of processor time for each article. */
    private static double cost(SimulatedIndex index, MadeUpEntries entries, int count) {
        long cpu = cpu();
        for (int i = 0; i < count; i++) {
            index.add(entries.next());
        }
        return (cpu() - cpu) / 1e3 / count;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
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
