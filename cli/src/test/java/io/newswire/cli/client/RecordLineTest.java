package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordLineTest {
    @Test
    void an_article_shows_where_it_is_from_and_what_it_repeats() {
        var duplicate = new Article.Duplicate(Article.Duplicate.Kind.NEAR, "fedcba9876543210", 0.9);
        assertThat(line(Topic.ARTICLES, Records.article("Crane down", 2, duplicate)))
                .endsWith("  Crane down  ·  The Harbour Post  ·  2 words, en, revision 2, near copy of fedcba98");
    }

    @Test
    void a_fetch_shows_how_it_ended() {
        var request = new FetchRequest(
                "1",
                FetchRequest.Kind.FEED,
                "http://a.example/rss",
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                1,
                Records.NOW);
        var outcome = new FetchOutcome.Refused("private-address", "10.0.0.1");
        var result = new FetchResult(request, outcome, Records.NOW, Duration.ofMillis(12));
        assertThat(line(Topic.FETCH_RESULTS, result))
                .endsWith("http://a.example/rss  refused: private-address 10.0.0.1  12 ms");
    }

    @Test
    void a_tombstone_is_a_removal() {
        assertThat(RecordLine.of(Topic.FEEDS, Records.of(Topic.FEEDS, "http://a.example/", null)))
                .endsWith("  removed  http://a.example/");
    }

    @Test
    void what_cannot_be_read_is_one_line_too() {
        var garbage = "{\"url\":".getBytes(StandardCharsets.UTF_8);
        assertThat(RecordLine.of(Topic.LINKS, Records.of(Topic.LINKS, "a", garbage)))
                .contains("not readable at 2:41: no ArticleLink");
    }

    @Test
    void a_dead_letter_without_a_cause_is_not_readable_rather_than_a_failure() {
        assertThat(RecordLine.of(Topic.DEAD_LETTERS, Records.of(Topic.DEAD_LETTERS, "a", new byte[] {1})))
                .contains("not readable at 2:41");
    }

    @Test
    void feeds_and_links_show_their_address() {
        var settings = FeedSettings.of("http://a.example/rss", Records.NOW);
        assertThat(line(Topic.FEEDS, settings)).endsWith("  http://a.example/rss");
        assertThat(line(Topic.LINKS, ArticleLink.submitted("http://a.example/1", Records.NOW)))
                .endsWith("  http://a.example/1");
    }

    @SuppressWarnings("unchecked")
    private static String line(Topic topic, Object value) {
        var json = JsonCodec.of((Class<Object>) value.getClass()).encode(value);
        return RecordLine.of(topic, Records.of(topic, "key", json));
    }
}
