package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.Poll;
import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedLineTest {
    private static final FeedSettings FEED = new FeedSettings(
            Statuses.URL, null, List.of("x", "y"), null, null, null, null, null, Map.of("X-Key", "hush"), Records.NOW);

    @Test
    void a_feed_before_its_first_poll() {
        assertThat(line(null)).isEqualTo("new          http://a.example/rss [x, y]  not polled yet");
    }

    @Test
    void a_feed_that_fails_says_how_often_and_why() {
        assertThat(line(Statuses.healthy().failed(3, "status 503").status()))
                .isEqualTo("failing 3    http://a.example/rss  A [x, y]  polled 30 s ago, next in 5 min,"
                        + " 12 a day, 12 entries seen, status 503");
    }

    @Test
    void what_the_last_polls_brought_is_added_up() {
        var polls = Statuses.healthy()
                .polled(
                        new Poll(Records.NOW, "fetched", null, 20, 3),
                        new Poll(Records.NOW, "not-modified", null, 0, 0));
        assertThat(line(polls.status())).contains("3 new in the last 2 polls");
    }

    @Test
    void what_there_is_one_of_is_in_the_singular() {
        var once = Statuses.healthy()
                .polled(new Poll(Records.NOW, "fetched", null, 1, 1))
                .status();
        assertThat(line(once)).contains("1 new in the last poll").doesNotContain("polls");
        assertThat(Counted.of(1, "entry", "entries")).isEqualTo("1 entry");
        assertThat(Counted.of(0, "entry", "entries")).isEqualTo("0 entries");
    }

    @Test
    void a_poll_that_is_overdue_is_said_to_be() {
        var overdue = Statuses.healthy().next(Records.NOW.minusSeconds(1)).status();
        assertThat(line(overdue)).contains("next is due, waiting for its host");
        assertThat(text(overdue)).contains(", due, waiting for its host");
    }

    @Test
    void a_feed_that_lost_entries_says_so_and_a_healthy_one_says_nothing_of_it() {
        var losing =
                Statuses.healthy().overflowed(Records.NOW.minusSeconds(3_600)).status();
        assertThat(line(losing))
                .startsWith("overflowing  http://a.example/rss")
                .contains("may have lost entries 2 times");
        assertThat(text(losing))
                .contains("overflows       2 polls found only new entries", "last overflow   2026-05-04T09:00:00Z");
        assertThat(text(Statuses.healthy().status())).doesNotContain("overflow");
    }

    @Test
    void a_refusal_names_the_setting_that_allows_it_where_one_does() {
        var refused = Statuses.healthy()
                .refused("address: a.example (10.0.0.1:80) is in private-use")
                .status();
        assertThat(line(refused))
                .startsWith("refused")
                .contains("private-use", "newswire.ingest.allowed-hosts=a.example");
        assertThat(text(refused)).contains("help            If you trust it, allow it with");
        var elsewhere = Statuses.healthy()
                .refused("address: 10.0.0.1 is in private-use")
                .status();
        assertThat(line(elsewhere)).contains("It redirects there").doesNotContain("a.example (");
        var forbidden = Statuses.healthy().refused("robots: robots.txt, line 2").status();
        assertThat(line(forbidden)).doesNotContain("allowed-hosts");
    }

    @Test
    void a_rate_that_is_not_measured_yet_is_not_known() {
        var unmeasured = Statuses.healthy().changed(Records.NOW, null).status();
        assertThat(text(unmeasured)).contains("rate            not known yet");
        assertThat(line(unmeasured)).doesNotContain("a day");
    }

    @Test
    void everything_that_is_known_is_shown_and_secrets_are_not() {
        var status = Statuses.healthy()
                .polled(
                        new Poll(Records.NOW.minusSeconds(90), "failed", "status 503", 0, 0),
                        new Poll(Records.NOW.minusSeconds(30), "fetched", null, 20, 3))
                .status(Statuses.URL, "http://new.example/rss");
        var text = String.join("\n", FeedText.of(ListedFeed.of(FEED, status, Records.NOW), Records.NOW));
        assertThat(text)
                .contains("tags            x, y")
                .contains("X-Key: ********")
                .contains("moved to        http://new.example/rss")
                .contains("next poll       2026-05-04T10:05:00Z, in 5 min")
                .containsSubsequence("2026-05-04T09:59:30Z", "fetched", "20", "2026-05-04T09:58:30Z", "status 503")
                .doesNotContain("hush")
                .doesNotContain("null");
        assertThat(String.join("\n", FeedText.of(ListedFeed.of(FEED, null, Records.NOW), Records.NOW)))
                .contains("state           new")
                .doesNotContain("null");
    }

    @Test
    void settings_are_told_in_the_unit_that_they_are_written_in() {
        assertThat(DurationConverter.text(Duration.ofMinutes(90))).isEqualTo("90m");
        assertThat(DurationConverter.text(Duration.ofDays(2))).isEqualTo("2d");
        assertThat(DurationConverter.text(Duration.ofMillis(1_500))).isEqualTo("1500ms");
    }

    private static String text(FeedStatus status) {
        return String.join("\n", FeedText.of(ListedFeed.of(FEED, status, Records.NOW), Records.NOW));
    }

    private static String line(@Nullable FeedStatus status) {
        var feed = ListedFeed.of(FEED, status, Records.NOW);
        return FeedLine.mark(feed) + FeedLine.of(feed, Records.NOW);
    }
}
