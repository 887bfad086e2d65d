package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.JsonCodec;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedRecordsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void a_feed_is_keyed_by_its_canonical_url_and_keeps_its_query() {
        var settings = FeedRecords.settings(
                "HTTP://News.Example:80/rss?section=world#top", null, List.of("a"), null, null, NOW);
        var message = FeedRecords.followed(settings);
        assertThat(message.topic()).isEqualTo("newswire.feeds");
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo("http://news.example/rss?section=world");
        assertThat(JsonCodec.of(FeedSettings.class).decode(message.value())).isEqualTo(settings);
        assertThat(EventHeaders.text(message.headers(), "ce_type")).isEqualTo("newswire.feed.settings");
        assertThat(EventHeaders.text(message.headers(), "ce_subject")).isEqualTo(settings.url());
    }

    @Test
    void a_removed_feed_is_a_tombstone() {
        assertThat(FeedRecords.removed("http://news.example/rss", NOW).value()).isNull();
    }

    @Test
    void bounds_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() -> FeedRecords.settings(
                        "http://a.example/", null, List.of(), Duration.ofHours(2), Duration.ofHours(1), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
