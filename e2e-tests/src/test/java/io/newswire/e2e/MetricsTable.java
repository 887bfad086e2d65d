package io.newswire.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of docs/metrics.md. */
final class MetricsTable {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BOUND = Pattern.compile("at most (\\d+) series");
    private static final int METER_COLUMNS = 6;
    private static final int TAG_COLUMNS = 2;

    private final List<String> lines;

    private MetricsTable(List<String> lines) {
        this.lines = lines;
    }

    /**
     * One meter.
     *
     * @param type as Prometheus has it
     * @param tags its keys, without those that all have
     * @param services that have it
     * @param conditional it is there only where something is set, or has happened
     */
    record Row(String name, String type, Set<String> tags, Set<String> services, boolean conditional) {
        private static Row of(String[] cells) {
            var where = cells[3].split(", with ", 2);
            var services = where[0].equals("all") ? Set.of("ingest", "enrich", "store") : Set.of(where[0].split(", "));
            return new Row(
                    words(cells[0]).getFirst(),
                    cells[1].split(",")[0],
                    Set.copyOf(words(cells[2])),
                    services,
                    where.length > 1);
        }
    }

    static MetricsTable read() {
        try {
            return new MetricsTable(Files.readAllLines(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name. */
    Map<String, Row> meters() {
        return cells(METER_COLUMNS)
                .map(Row::of)
                .collect(Collectors.toMap(
                        Row::name,
                        row -> row,
                        (one, other) -> {
                            throw new IllegalStateException(one.name() + " stands in docs/metrics.md twice");
                        },
                        TreeMap::new));
    }

    /** Keys that any meter may have. */
    Set<String> tags() {
        return cells(TAG_COLUMNS).flatMap(row -> words(row[0]).stream()).collect(Collectors.toSet());
    }

    /** Most series of a meter in one process. */
    int mostSeries() {
        var bound = BOUND.matcher(String.join(" ", lines));
        if (!bound.find()) {
            throw new IllegalStateException("docs/metrics.md does not say how many series a meter has at most");
        }
        return Integer.parseInt(bound.group(1));
    }

    /** Rows whose first cell is code. */
    private Stream<String[]> cells(int columns) {
        return lines.stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .filter(row -> row.length == columns);
    }

    private static List<String> words(String cell) {
        return CODE.matcher(cell).results().map(word -> word.group(1)).toList();
    }
}
