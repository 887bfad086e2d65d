package io.newswire.cli.bench;

import io.newswire.cli.bench.Part.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a long run has shown. Its JSON is public API.
 *
 * @param averageBytes of a page
 * @param sites whose feeds were polled
 * @param ages milliseconds from page to row, for each quarter of the time
 * @param looks in the order of time
 */
record SoakReport(
        Instant at,
        Machine machine,
        long minutes,
        int pagesPerSecond,
        long averageBytes,
        int sites,
        long seed,
        Sum sum,
        List<Ages> ages,
        List<Look> looks)
        implements BenchPipeline.Result {
    static final int QUARTERS = 4;
    private static final double MEGABYTE = 1 << 20;
    private static final String ROW = "  %-24s %9s %9s %9s %9s  %8s";

    /**
     * One look.
     *
     * @param minute since the first page
     * @param put pages until then
     * @param rows articles in the database
     * @param held by part
     */
    record Look(double minute, int put, long rows, Map<String, State> held) {}

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(format(
                "%s, %d processors, Java %s, load before it began %.2f",
                machine.system(), machine.processors(), machine.java(), machine.load()));
        lines.add(format(
                "%d minutes of %d pages a second, of %d bytes on average, and feeds of %d sites; seed %d",
                minutes, pagesPerSecond, averageBytes, sites, seed));
        lines.add(format(
                "%d put = %d rows + %d dead letters + %d rejected: %s",
                sum.put(),
                sum.rows(),
                sum.deadLetters(),
                sum.rejected(),
                sum.exact() ? "exact" : "NOT EXACT, " + sum.accounted() + " accounted for"));
        table(lines, "heap MB, after a collection", state -> inMegabytes(state.heapBytes()));
        table(lines, "memory (PSS) MB", state -> inMegabytes(state.residentBytes()));
        table(lines, "threads", state -> number(state.threads()));
        table(lines, "open files", state -> number(state.openFiles()));
        table(lines, "sockets", state -> number(state.sockets()));
        lines.add("");
        lines.add(format(ROW, "ms from page to row", "1st", "2nd", "3rd", "4th", "")
                .stripTrailing());
        lines.add(ages("p50", Ages::p50));
        lines.add(ages("p99", Ages::p99));
        return lines;
    }

    private void table(List<String> lines, String what, Function<State, @Nullable Double> measure) {
        lines.add("");
        lines.add(format(ROW, what, "1st", "2nd", "3rd", "4th", "4th/2nd"));
        looks.stream().flatMap(look -> look.held().keySet().stream()).distinct().forEach(part -> {
            var quarters = quarters(part, measure);
            if (!quarters.isEmpty()) {
                lines.add(format(
                                ROW,
                                part,
                                shown(quarters.get(0)),
                                shown(quarters.get(1)),
                                shown(quarters.get(2)),
                                shown(quarters.get(3)),
                                quarters.get(1) == 0 ? "" : format("%.2f", quarters.get(3) / quarters.get(1)))
                        .stripTrailing());
            }
        });
    }

    /** The median of each quarter; none where it is not known of the part. */
    List<Double> quarters(String part, Function<State, @Nullable Double> measure) {
        var medians = new ArrayList<Double>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            double from = quarter * (double) minutes / QUARTERS;
            double to = quarter == QUARTERS - 1 ? Double.MAX_VALUE : (quarter + 1) * (double) minutes / QUARTERS;
            var values = looks.stream()
                    .filter(look -> look.minute() >= from && look.minute() < to)
                    .map(look -> look.held().get(part))
                    .filter(Objects::nonNull)
                    .map(measure)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (values.isEmpty()) {
                return List.of();
            }
            medians.add(values.get(values.size() / 2));
        }
        return medians;
    }

    private String ages(String what, Function<Ages, Double> measure) {
        return format(
                        ROW,
                        what,
                        shown(measure.apply(ages.get(0))),
                        shown(measure.apply(ages.get(1))),
                        shown(measure.apply(ages.get(2))),
                        shown(measure.apply(ages.get(3))),
                        "")
                .stripTrailing();
    }

    static @Nullable Double inMegabytes(@Nullable Long bytes) {
        return bytes == null ? null : (Double) (bytes / MEGABYTE);
    }

    private static @Nullable Double number(@Nullable Number number) {
        return number == null ? null : (Double) number.doubleValue();
    }

    private static String shown(double value) {
        return format("%.0f", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
