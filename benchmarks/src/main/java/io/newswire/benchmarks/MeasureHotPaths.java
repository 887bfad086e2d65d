package io.newswire.benchmarks;

import io.newswire.cli.bench.HotPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link HotPaths} and compares each with a bare parse of the same pages in the same run, and that ratio with the one in a
 * file: machines differ, ratios hardly do. Ends with 1 where one has become more than a quarter worse; {@code --write} makes the
 * file new instead.
 */
public final class MeasureHotPaths {
    private static final double MUCH_WORSE = 1.25;

    private MeasureHotPaths() {}

    public static void main(String[] args) throws RunnerException, IOException {
        if (args.length < 1 || args.length > 2 || args.length == 2 && !args[1].equals("--write")) {
            System.err.println("usage: MeasureHotPaths BASELINE [--write]");
            System.exit(2);
        }
        var file = Path.of(args[0]);
        var before = args.length == 2 ? Map.<String, Double>of() : read(file);
        var times = times();
        if (args.length == 2) {
            write(file, times);
        }
        System.exit(print(times, before) ? 0 : 1);
    }

    /** Microseconds by name. */
    private static Map<String, Double> times() throws RunnerException {
        var options = new OptionsBuilder()
                .include(HotPaths.class.getName() + ".")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xmx512m")
                .build();
        Collection<RunResult> results = new Runner(options).run();
        var times = new TreeMap<String, Double>();
        results.forEach(result -> times.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        return times;
    }

    private static double reference(Map<String, Double> times) {
        return Objects.requireNonNull(times.get(HotPaths.REFERENCE), HotPaths.REFERENCE);
    }

    private static boolean print(Map<String, Double> times, Map<String, Double> before) {
        boolean fine = true;
        System.out.printf(Locale.ROOT, "%-14s %10s %14s %8s %8s%n", "", "µs", "bare parses", "before", "change");
        for (var each : times.entrySet()) {
            double ratio = each.getValue() / reference(times);
            var known = before.get(each.getKey());
            var compared = known == null ? "" : String.format(Locale.ROOT, " %8.4f %7.2fx", known, ratio / known);
            System.out.printf(Locale.ROOT, "%-14s %10.2f %14.4f%s%n", each.getKey(), each.getValue(), ratio, compared);
            fine &= known == null || ratio / known <= MUCH_WORSE;
        }
        return fine;
    }

    private static Map<String, Double> read(Path file) throws IOException {
        var ratios = new LinkedHashMap<String, Double>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split(",");
            ratios.put(fields[0], Double.valueOf(fields[1]));
        }
        return ratios;
    }

    private static void write(Path file, Map<String, Double> times) throws IOException {
        var lines = times.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s,%.4f", each.getKey(), each.getValue() / reference(times)))
                .toList();
        Files.write(file, lines);
    }
}
