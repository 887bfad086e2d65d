package io.newswire.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code --data DIR [--out DIR] [--set NAME]… [--fast]}: reads each labelled set in DIR (folders, or their
 * {@code .tar.gz}, unpacked into a temporary folder) with our extractor and readability4j, prints one table, and writes
 * {@code OUT/EXTRACTOR-SET.json}. {@code --fast} leaves the speed and the peer out.
 */
public final class Evaluate {
    private static final String ROW = "%-12s %-14s %6s  %6s %6s %6s  %6s  %6s   %5s %5s  %5s %5s %4s  %5s %5s %4s%n";

    private final PrintStream terminal;
    private final EvaluateOptions options;

    private Evaluate(PrintStream terminal, EvaluateOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    public static void main(String[] args) throws IOException {
        new Evaluate(System.out, EvaluateOptions.of(args)).run();
    }

    private void run() throws IOException {
        terminal.printf(
                ROW,
                "set",
                "extractor",
                "pages",
                "F1",
                "P",
                "R",
                "words",
                "snips",
                "title",
                "prec",
                "auth",
                "prec",
                "inv",
                "date",
                "prec",
                "inv");
        for (var folder : DataSets.in(options.data())) {
            if (options.wants(folder)) {
                compare(LabelledSet.load(folder));
            }
        }
    }

    private void compare(LabelledSet set) throws IOException {
        List<Extractor> extractors =
                options.fast() ? List.of(new Newswire()) : List.of(new Newswire(), new Readability());
        for (var extractor : extractors) {
            var pairs = set.pages().stream()
                    .map(page -> new SetScore.Pair(page, extractor.extract(page)))
                    .toList();
            print(set, extractor, SetScore.of(pairs));
            write(options.out().resolve(extractor.name() + "-" + set.name() + ".json"), pairs);
        }
        if (!options.fast()) {
            speed(set, extractors);
        }
    }

    private void print(LabelledSet set, Extractor extractor, SetScore score) {
        terminal.printf(
                ROW,
                set.name(),
                extractor.name(),
                set.pages().size(),
                number(score.f1()),
                number(score.precision()),
                number(score.recall()),
                number(score.wordF1()),
                number(score.snippets()),
                number(score.title().recall()),
                number(score.title().precision()),
                number(score.author().recall()),
                number(score.author().precision()),
                score.author().invented(),
                number(score.date().recall()),
                number(score.date().precision()),
                score.date().invented());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private void speed(LabelledSet set, List<Extractor> extractors) {
        for (var extractor : extractors) {
            printSpeed(set, extractor.name(), Speed.of(set.pages(), extractor::extract));
        }
        printSpeed(set, "Jsoup.parse", Speed.of(set.pages(), Evaluate::parse));
    }

    private static void parse(LabelledPage page) {
        Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8), page.url());
    }

    private void printSpeed(LabelledSet set, String name, double pagesPerSecond) {
        terminal.printf(Locale.ROOT, "%-12s %-14s %6.0f pages/s%n", set.name(), name, pagesPerSecond);
    }

    private static void write(Path file, List<SetScore.Pair> pairs) throws IOException {
        var output = new LinkedHashMap<String, Extracted>();
        pairs.forEach(pair -> output.put(pair.page().id(), pair.found()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JsonMapper.shared().writeValueAsBytes(output));
    }
}
