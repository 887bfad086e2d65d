package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void what_is_followed_or_repeated_is_skipped_and_the_rest_is_added() {
        var opml = new Opml(
                List.of(entry("http://old.example/"), entry("http://new.example/"), entry("http://new.example/")),
                List.of("line 9: bad"));
        var plan = ImportPlan.of(opml, "http://old.example/"::equals);
        assertThat(plan.added()).containsExactly(entry("http://new.example/"));
        assertThat(plan.skipped()).containsExactly("http://old.example/", "http://new.example/");
        assertThat(plan.unusable()).containsExactly("line 9: bad");
    }

    @Test
    void headers_are_masked_when_the_plan_is_printed() {
        var feed = new FeedSettings(
                "http://a.example/", null, List.of(), null, null, null, null, null, Map.of("X-Key", "hush"), NOW);
        var plan = ImportPlan.of(new Opml(List.of(feed), List.of()), url -> false);
        assertThat(plan.added()).containsExactly(feed);
        assertThat(plan.masked().toString()).doesNotContain("hush").contains("X-Key");
    }

    private static FeedSettings entry(String url) {
        return new FeedSettings(url, "T", List.of("tag"), null, null, null, null, null, Map.of(), NOW);
    }
}
