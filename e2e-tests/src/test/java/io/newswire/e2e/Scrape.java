package io.newswire.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a service answers to {@code GET /metrics}, in Prometheus' text format 0.0.4.
 *
 * @param types of the families, by their names
 * @param helps what is said of each family that has such a line
 */
record Scrape(Map<String, String> types, Map<String, String> helps, List<Series> series) {
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String TYPE = "# TYPE ";
    private static final String HELP = "# HELP ";
    private static final String PARTS = "_(bucket|count|sum)$";

    /** One line. */
    record Series(String name, Map<String, String> labels, double value) {
        static Series of(String line) {
            int end = line.indexOf('{') < 0 ? line.indexOf(' ') : line.indexOf('{');
            var labels = LABEL.matcher(line.substring(end))
                    .results()
                    .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
            return new Series(
                    line.substring(0, end), labels, Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
        }

        /** What it is called in the table: parts of a histogram go by its name. */
        String family(Set<String> families) {
            var whole = name.replaceFirst(PARTS, "");
            return families.contains(name) ? name : whole;
        }
    }

    static Scrape of(String text) {
        var series = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Series::of)
                .toList();
        return new Scrape(ofFamilies(text, TYPE), ofFamilies(text, HELP), series);
    }

    private static Map<String, String> ofFamilies(String text, String mark) {
        return text.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words.length < 2 ? "" : words[1].strip()));
    }

    /** Of all series of that name with these labels, whatever others they have. */
    double sum(String name, Map<String, String> labels) {
        return series.stream()
                .filter(each ->
                        each.name().equals(name) && each.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Series::value)
                .sum();
    }

    Map<String, List<Series>> byFamily() {
        return series.stream().collect(Collectors.groupingBy(each -> each.family(types.keySet())));
    }
}
