package io.newswire.benchmarks;

import io.newswire.cli.evaluate.DataSets;
import io.newswire.cli.evaluate.LabelledPage;
import io.newswire.cli.evaluate.LabelledSet;
import io.newswire.contracts.Article;
import io.newswire.contracts.Article.MediaTopic;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code --data DIR [--list]}: reads the sets' pages and prints, for those of {@code topic-labels.json}, how many told topics
 * are among those that a reader named, by who says so, and for all pages of a set how many have a topic at all. With
 * {@code --list} each page with its topics, and what readers say where it is labelled.
 */
public final class EvaluateTopics {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final PrintStream terminal;
    private final boolean list;
    private final PageReader reader = new PageReader(false);
    private final Map<String, Label> labels = labels();
    private final Map<String, int[]> bySource = new TreeMap<>();
    private int read;
    private int told;

    /** @param after named by a reader of the headline who saw what the rules say, and not before there were any */
    private record Label(Set<String> topics, boolean after) {}

    private EvaluateTopics(PrintStream terminal, boolean list) throws IOException {
        this.terminal = terminal;
        this.list = list;
    }

    public static void main(String[] args) throws IOException {
        var given = List.of(args);
        int data = given.indexOf("--data") + 1;
        if (data == 0 || data == given.size()) {
            throw new IllegalArgumentException("usage: --data DIR [--list]");
        }
        new EvaluateTopics(System.out, given.contains("--list")).run(Path.of(given.get(data)));
    }

    private void run(Path data) {
        for (var files : DataSets.in(data, List.of())) {
            var set = LabelledSet.load(files);
            int articles = 0;
            int with = 0;
            for (var page : set.pages()) {
                var article = read(page);
                if (article != null) {
                    articles++;
                    with += article.about().isEmpty() ? 0 : 1;
                    count(set.name(), page, article);
                }
            }
            terminal.printf("%s: %d of %d articles have a topic%n", set.name(), with, articles);
        }
        terminal.printf("of %d articles labelled before %d have a topic%n", read, told);
        bySource.forEach((source, counts) ->
                terminal.printf(Locale.ROOT, "labelled %-16s %d of %d topics right%n", source, counts[0], counts[1]));
    }

    private void count(String set, LabelledPage page, Article article) {
        var label = labels.get(set + " " + page.id());
        var codes = article.about().stream().map(MediaTopic::code).toList();
        if (list && !codes.isEmpty()) {
            terminal.println(set + " " + page.id() + " " + codes + " " + label + " " + article.headline());
        }
        if (label == null) {
            return;
        }
        read += label.after() ? 0 : 1;
        told += label.after() || codes.isEmpty() ? 0 : 1;
        if (!codes.isEmpty()) {
            var source =
                    Objects.requireNonNull(article.provenance().get("about")).source();
            var counts = bySource.computeIfAbsent((label.after() ? "after, " : "before, ") + source, s -> new int[2]);
            counts[0] += (int) codes.stream().filter(label.topics()::contains).count();
            counts[1] += codes.size();
        }
    }

    private @Nullable Article read(LabelledPage page) {
        var metadata = new PageMetadata(
                "id", page.url(), page.url(), 200, "text/html", null, null, NOW, List.of(), null, null);
        return switch (reader.read(page.html(), metadata, NOW)) {
            case Reading.Readable readable -> readable.article();
            case Reading.Rejected rejected -> null;
        };
    }

    private static Map<String, Label> labels() throws IOException {
        try (var in = EvaluateTopics.class.getResourceAsStream("topic-labels.json")) {
            var labels = new HashMap<String, Label>();
            for (var node : JsonMapper.shared().readTree(Objects.requireNonNull(in, "topic-labels.json"))) {
                labels.put(
                        node.get("set").asString() + " " + node.get("id").asString(),
                        new Label(
                                node.get("topics")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .collect(Collectors.toSet()),
                                node.path("after").asBoolean(false)));
            }
            return labels;
        }
    }
}
