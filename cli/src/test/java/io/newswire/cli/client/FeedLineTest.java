package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedLineTest {
    private static final FeedSettings FEED = new FeedSettings(
            "http://a.example/rss", null, List.of("x", "y"), null, null, null, null, null, Map.of(), Records.NOW);

    @Test
    void a_feed_before_its_first_poll() {
        assertThat(FeedLine.of(FEED, null, Records.NOW)).isEqualTo("http://a.example/rss [x, y]  not polled yet");
    }

    @Test
    void a_feed_that_fails_says_how_often_and_why() {
        var status = new FeedStatus(
                FEED.url(),
                FeedStatus.State.ACTIVE,
                null,
                "A",
                null,
                Records.NOW.minusSeconds(30),
                Records.NOW.plus(Duration.ofMinutes(5)),
                null,
                "failed",
                "status 503",
                3,
                null,
                12,
                null,
                null,
                null,
                null,
                List.of(),
                Records.NOW);
        assertThat(FeedLine.of(FEED, status, Records.NOW))
                .isEqualTo("http://a.example/rss  A [x, y]  failed 30s ago, 12 entries seen, next in 5m,"
                        + " failed 3 times: status 503");
    }

    @Test
    void spans_are_told_in_their_largest_unit() {
        assertThat(FeedLine.span(Duration.ofSeconds(-4))).isEqualTo("0s");
        assertThat(FeedLine.span(Duration.ofMinutes(90))).isEqualTo("90m");
        assertThat(FeedLine.span(Duration.ofHours(47))).isEqualTo("47h");
        assertThat(FeedLine.span(Duration.ofDays(3))).isEqualTo("3d");
    }
}
