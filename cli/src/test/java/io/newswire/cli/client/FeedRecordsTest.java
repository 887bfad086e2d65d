package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.JsonCodec;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedRecordsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void settings_are_keyed_by_the_feeds_url_and_carry_the_time_when_they_were_said() {
        var settings = FeedSettings.of("http://news.example/rss?section=world", NOW);
        var message = FeedRecords.followed(settings, NOW.plusSeconds(60));
        assertThat(message.topic()).isEqualTo("newswire.feeds");
        assertThat(message.key()).asString(StandardCharsets.UTF_8).isEqualTo("http://news.example/rss?section=world");
        assertThat(JsonCodec.of(FeedSettings.class).decode(message.value())).isEqualTo(settings);
        assertThat(EventHeaders.text(message.headers(), "ce_type")).isEqualTo("newswire.feed.settings");
        assertThat(EventHeaders.text(message.headers(), "ce_subject")).isEqualTo(settings.url());
        assertThat(EventHeaders.text(message.headers(), "ce_time")).startsWith("2026-05-04T10:01");
    }

    @Test
    void a_removed_feed_is_a_tombstone() {
        assertThat(FeedRecords.removed("http://news.example/rss", NOW).value()).isNull();
    }
}
