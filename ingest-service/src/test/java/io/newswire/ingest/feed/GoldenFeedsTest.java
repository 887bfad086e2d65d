package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures us against what another parser makes of the same feeds. The counts by field and each difference stand in
 * target/golden-feeds.txt; docs/feeds.md says why what differs does.
 */
class GoldenFeedsTest {
    private static final double WANTED = 0.98;
    private static final Path REPORT = Path.of("target", "golden-feeds.txt");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, String> differences = new LinkedHashMap<>();

    @Test
    void at_least_98_of_100_fields_are_equal(TestReporter reporter) throws IOException {
        var files = SharedFeeds.files();
        new TreeMap<>(files).forEach((path, feed) -> {
            var expected = files.get(expectation(path));
            if (expected != null) {
                compare(path, feed, new String(expected, StandardCharsets.UTF_8));
            }
        });

        int equal = counts.values().stream().mapToInt(count -> count[0]).sum();
        int all = counts.values().stream().mapToInt(count -> count[1]).sum();
        var report = new LinkedHashMap<>(Map.of("all", equal + " of " + all));
        counts.forEach((field, count) -> report.put(field, count[0] + " of " + count[1]));
        report.putAll(differences);
        reporter.publishEntry(report);
        Files.write(REPORT, report.entrySet().stream().map(Object::toString).toList());
        assertThat((double) equal / all).as("differences %s", differences).isGreaterThanOrEqualTo(WANTED);
    }

    private static String expectation(String path) {
        return path.endsWith(".xml")
                ? path.replaceFirst("xml$", "json")
                : path.replaceFirst("\\.json$", "_expected.json");
    }

    private void compare(String path, byte[] feed, String golden) {
        var ours = new FeedParser().parse(feed, null, "") instanceof ParsedFeed parsed ? fields(parsed) : Map.of();
        GoldenFeed.fields(path, JSON.readTree(golden)).forEach((field, expected) -> {
            var count = counts.computeIfAbsent(field.replaceFirst("entry \\d+", "entry"), name -> new int[2]);
            count[1]++;
            if (expected.equals(ours.get(field))) {
                count[0]++;
            } else {
                differences.put(path + " " + field, "theirs " + expected + ", ours " + ours.get(field));
            }
        });
    }

    private static Map<String, Object> fields(ParsedFeed feed) {
        var fields = new LinkedHashMap<String, Object>();
        var head = feed.head();
        put(fields, "feed.title", head.title());
        put(fields, "feed.link", head.link());
        put(fields, "feed.description", head.description());
        put(fields, "feed.published", head.published());
        put(fields, "feed.updated", head.updated());
        put(fields, "feed.authors", head.authors());
        put(fields, "feed.categories", head.categories());
        for (int i = 0; i < feed.items().size(); i++) {
            item(fields, "entry " + i + ".", feed.items().get(i));
        }
        return fields;
    }

    private static void item(Map<String, Object> fields, String at, FeedItem item) {
        put(fields, at + "title", item.title());
        put(fields, at + "link", item.link());
        put(fields, at + "id", item.id());
        put(fields, at + "published", item.published());
        put(fields, at + "updated", item.updated());
        put(fields, at + "authors", item.authors());
        put(fields, at + "categories", item.categories());
        put(fields, at + "summary", item.summary());
        put(fields, at + "content", item.content());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value instanceof NewsDate date) {
            fields.put(name, date.earliestInstant());
        } else if (value instanceof List<?> list) {
            fields.put(name, list.stream().map(Object::toString).toList());
        } else if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
