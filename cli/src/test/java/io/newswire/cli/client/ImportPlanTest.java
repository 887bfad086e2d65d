package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void what_is_followed_or_repeated_is_skipped_and_the_rest_is_added() {
        var opml = new Opml(
                List.of(entry("http://old.example/"), entry("http://new.example/"), entry("http://new.example/")),
                List.of("line 9: bad"));
        var plan = ImportPlan.of(opml, ImportPlanTest::followed);
        assertThat(plan.added()).containsExactly(entry("http://new.example/"));
        assertThat(plan.skipped()).containsExactly("http://old.example/", "http://new.example/");
        assertThat(plan.unusable()).containsExactly("line 9: bad");
    }

    @Test
    void headers_are_masked_when_the_plan_is_printed() {
        var feed = new FeedSettings(
                "http://a.example/", null, List.of(), null, null, null, null, null, Map.of("X-Key", "hush"), NOW);
        var plan = ImportPlan.of(new Opml(List.of(feed), List.of()), url -> Optional.empty());
        assertThat(plan.added()).containsExactly(feed);
        assertThat(plan.masked().toString()).doesNotContain("hush").contains("X-Key");
    }

    @Test
    void a_feed_that_stands_in_several_folders_has_the_tags_of_all() {
        var plan = ImportPlan.of(
                new Opml(
                        List.of(entry("http://new.example/", "World"), entry("http://new.example/", "Europe", "World")),
                        List.of()),
                ImportPlanTest::followed);
        assertThat(plan.added()).containsExactly(entry("http://new.example/", "World", "Europe"));
    }

    @Test
    void a_followed_feed_that_has_other_tags_in_the_file_is_told_and_keeps_its_own() {
        var other = ImportPlan.of(
                new Opml(List.of(entry("http://old.example/", "tag", "Europe")), List.of()), ImportPlanTest::followed);
        assertThat(other.added()).isEmpty();
        assertThat(other.keepTags()).containsExactly("http://old.example/");
        var same = ImportPlan.of(
                new Opml(List.of(entry("http://old.example/", "tag")), List.of()), ImportPlanTest::followed);
        assertThat(same.keepTags()).isEmpty();
    }

    private static Optional<FeedSettings> followed(String url) {
        return url.equals("http://old.example/") ? Optional.of(entry(url)) : Optional.empty();
    }

    private static FeedSettings entry(String url) {
        return entry(url, "tag");
    }

    private static FeedSettings entry(String url, String... tags) {
        return new FeedSettings(url, "T", List.of(tags), null, null, null, null, null, Map.of(), NOW);
    }
}
