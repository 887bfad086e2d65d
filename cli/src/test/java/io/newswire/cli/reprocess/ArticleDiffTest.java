package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleDiffTest {
    private final Article now = Samples.current("a");

    @Test
    void readings_that_say_the_same_differ_in_nothing_though_rules_times_and_numbers_do() {
        var old = Samples.old(
                "a",
                Map.of(
                        "revision", 7,
                        "enrichedAt", "2020-01-01T00:00:00Z",
                        "fetchedAt", "2020-01-01T00:00:00Z",
                        "contentDigest", "other",
                        "story", "s",
                        "provenance", Map.of("headline", Map.of("source", "meta", "confidence", 0.1))));

        assertThat(old).isNotEqualTo(now);
        assertThat(ArticleDiff.of(old, now)).isEmpty();
    }

    @Test
    void a_field_that_appears_changes_or_vanishes_is_told_with_both_values() {
        var old = Samples.old(
                "a",
                Map.of(
                        "headline", "Bridge",
                        "author", List.of(),
                        "articleSection", "Transport"));

        assertThat(ArticleDiff.of(old, now))
                .containsExactly(
                        new FieldDifference("headline", "Bridge", "Bridge a reopens"),
                        new FieldDifference("author", null, "Ada Lind"),
                        new FieldDifference("articleSection", "Transport", null));
    }

    @Test
    void a_link_or_the_kind_of_a_block_is_a_difference_of_the_blocks() {
        var blocks = now.blocks();
        var first = blocks.getFirst();
        var linked =
                new Article.Block(first.kind(), first.text(), List.of(new Article.Link(0, 5, "https://a.example/")));
        var old = Samples.old("a", Map.of("blocks", List.of(linked, blocks.getLast())));

        assertThat(ArticleDiff.of(old, now)).singleElement().satisfies(difference -> {
            assertThat(difference.field()).isEqualTo("blocks");
            assertThat(difference.before()).contains("https://a.example/");
            assertThat(difference.after()).doesNotContain("https://a.example/");
        });
    }

    @Test
    void every_field_that_says_what_an_article_says_is_compared() {
        var ofAnother = Samples.with(
                now,
                Map.ofEntries(
                        Map.entry("url", "https://other.example/"),
                        Map.entry("headline", "x"),
                        Map.entry("alternativeHeadline", "x"),
                        Map.entry("author", List.of(Map.of("name", "x"))),
                        Map.entry("datePublished", "1999-01-01"),
                        Map.entry("dateModified", "1999-01-01"),
                        Map.entry("articleSection", "x"),
                        Map.entry("keywords", List.of("x")),
                        Map.entry("publisher", Map.of("name", "x")),
                        Map.entry("sourceOrganization", "x"),
                        Map.entry("description", "x"),
                        Map.entry("image", "x"),
                        Map.entry("inLanguage", "xx"),
                        Map.entry("dateline", "x"),
                        Map.entry("isAccessibleForFree", true),
                        Map.entry("license", "x"),
                        Map.entry("articleBody", "x"),
                        Map.entry("blocks", List.of(Map.of("kind", "QUOTE", "text", "x"))),
                        Map.entry("completeness", "LISTING"),
                        Map.entry("entities", List.of(Map.of("kind", "PLACE", "name", "x", "mentions", List.of()))),
                        Map.entry("about", List.of(Map.of("code", "x", "name", "x", "confidence", 0.5))),
                        Map.entry("reservations", List.of(Map.of("use", "AI", "source", "meta"))),
                        Map.entry("countryOfOrigin", "XX"),
                        Map.entry("feedTags", List.of("x")),
                        Map.entry("feedUrl", "x")));

        var told = ArticleDiff.of(now, ofAnother).stream()
                .map(FieldDifference::field)
                .toList();
        var bookkeeping = List.of(
                "id",
                "revision",
                "duplicate",
                "story",
                "provenance",
                "extractorVersion",
                "fetchedAt",
                "enrichedAt",
                "discoveredAt",
                "requestedAt",
                "contentDigest",
                "wordCount");
        assertThat(Arrays.stream(Article.class.getRecordComponents()).map(RecordComponent::getName))
                .allMatch(field -> told.contains(field) != bookkeeping.contains(field));
    }
}
