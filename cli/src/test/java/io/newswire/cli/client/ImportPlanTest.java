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
        var plan = ImportPlan.of(opml, "http://old.example/"::equals, NOW);
        assertThat(plan.added())
                .containsExactly(new FeedSettings(
                        "http://new.example/", "T", List.of("tag"), null, null, null, null, null, Map.of(), NOW));
        assertThat(plan.skipped()).containsExactly("http://old.example/", "http://new.example/");
        assertThat(plan.unusable()).containsExactly("line 9: bad");
    }

    private static Opml.Entry entry(String url) {
        return new Opml.Entry(url, "T", List.of("tag"));
    }
}
