package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few articles through {@code newswire bench}: nothing is lost or double, and programs can read what it says. */
@EnabledIfSystemProperty(
        named = "newswire.long",
        matches = "true",
        disabledReason = "a build has no minute for it: -Dnewswire.long=true")
@Timeout(700)
class BenchIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void every_page_is_a_row_and_each_part_has_its_figures() throws Exception {
        var report = report("pages", "--warm-up", "10", "--articles", "40", "--idle", "2");
        assertSum(report, 52);
        assertThat(report.path("load").path("articlesPerSecond").asDouble()).isPositive();
        assertThat(report.path("load").path("ages").path("stored").path("count").asLong())
                .isEqualTo(40);
        assertThat(report.path("idle").path("readable").path("count").asLong()).isEqualTo(2);
        assertThat(report.path("copies").path("near").asLong()
                        + report.path("copies").path("exact").asLong())
                .isPositive();
        assertThat(report.path("parts").findValuesAsString("name"))
                .containsExactly(
                        "ingest-service", "enrich-service", "store-service", "kafka (and bench)", "postgresql");
        assertThat(report.path("parts").valueStream().limit(4))
                .allMatch(part -> part.path("heapBytes").asLong() > 0);
        assertThat(report.path("limits").findValuesAsString("name"))
                .containsExactly("Jsoup.parse", "produce and consume", "COPY");
        assertThat(report.path("limits").valueStream())
                .allMatch(limit -> limit.path("perSecond").asDouble() > 0);
        assertThat(report.path("diskBytesPerArticle").propertyNames())
                .contains("newswire.pages", "newswire.articles", "archive");
    }

    @Test
    void every_article_of_every_feed_is_a_row() throws Exception {
        var report = report("feeds", "--articles", "30", "--sites", "3");
        assertSum(report, 30);
        assertThat(report.path("load")
                        .path("ages")
                        .path("fetched")
                        .path("count")
                        .asLong())
                .isEqualTo(30);
    }

    private static void assertSum(JsonNode report, long put) {
        var sum = report.path("sum");
        assertThat(sum.path("put").asLong()).isEqualTo(put);
        assertThat(sum.path("rows").asLong()).isEqualTo(put);
        assertThat(sum.path("exact").asBoolean()).isTrue();
    }

    private JsonNode report(String kind, String... options) throws Exception {
        var line = new ArrayList<>(List.of("bench", kind, "--output", "json", "--timeout", "4m"));
        line.addAll(List.of(options));
        var command = Command.start(directory, line);
        assertThat(command.await(PATIENCE)).as(command.output()).isZero();
        // Warnings of the JVM are in the same file.
        var json = command.output().lines().filter(each -> each.startsWith("{")).toList();
        assertThat(json).hasSize(1);
        return JsonMapper.shared().readTree(json.getFirst());
    }
}
