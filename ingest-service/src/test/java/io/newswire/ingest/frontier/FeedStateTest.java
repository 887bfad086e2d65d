package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedStateTest {
    private static final String NEW_HOME = "https://news.example/new.xml";

    private Instant now = Given.START;
    private FeedState feed = FeedState.followed(Given.settings(Given.FEED), Given.LIMITS, now);

    private void poll(PollOutcome outcome) {
        feed = feed.polled(outcome, Given.LIMITS, now);
        now = feed.rhythm().rest().ends(now);
    }

    private void poll(PollOutcome outcome, int times) {
        for (int i = 0; i < times; i++) {
            poll(outcome);
        }
    }

    private static PollOutcome movedTo(String target) {
        return new PollOutcome.Unchanged(null, null, target);
    }

    @Test
    void a_feed_moves_when_a_permanent_redirect_has_led_to_the_same_place_for_two_days() {
        poll(movedTo(NEW_HOME), 4);
        assertThat(feed.address()).isEqualTo(Given.FEED);
        now = Given.START.plus(Duration.ofHours(49));
        poll(movedTo(NEW_HOME));

        assertThat(feed.address()).isEqualTo(NEW_HOME);
        assertThat(feed.status(feed.state(), now).address()).isEqualTo(NEW_HOME);
    }

    @Test
    void a_redirect_that_is_seen_rarely_or_that_changes_moves_nothing() {
        poll(movedTo(NEW_HOME));
        now = now.plus(Duration.ofDays(20));
        poll(movedTo(NEW_HOME));
        assertThat(feed.address()).isEqualTo(Given.FEED);

        for (int i = 0; i < 20; i++) {
            poll(movedTo(NEW_HOME + "?session=" + i));
        }
        assertThat(feed.address()).isEqualTo(Given.FEED);
    }

    @Test
    void a_redirect_that_ends_starts_over() {
        for (int i = 0; i < 20; i++) {
            poll(movedTo(NEW_HOME), 2);
            poll(new PollOutcome.Unchanged(null, null, null));
        }
        assertThat(feed.address()).isEqualTo(Given.FEED);
    }

    @Test
    void a_feed_that_is_sent_back_home_is_home_at_once() {
        move();
        poll(movedTo(Given.FEED));

        assertThat(feed.address()).isEqualTo(Given.FEED);
        assertThat(feed.status(feed.state(), now).address()).isNull();
    }

    @Test
    void a_feed_whose_new_address_is_gone_is_looked_for_at_home_before_it_is_retired() {
        move();
        poll(new PollOutcome.Gone());
        assertThat(feed.active()).isTrue();
        assertThat(feed.address()).isEqualTo(Given.FEED);

        poll(new PollOutcome.Gone());
        assertThat(feed.state()).isEqualTo(State.GONE);
    }

    @Test
    void a_feed_whose_new_address_answers_something_else_for_days_goes_home() {
        move();
        poll(new PollOutcome.Unparseable("not-a-feed: html"));
        assertThat(feed.address()).isEqualTo(NEW_HOME);
        poll(new PollOutcome.Unparseable("not-a-feed: html"), 12);

        assertThat(feed.address()).isEqualTo(Given.FEED);
    }

    @Test
    void a_feed_that_is_not_found_is_retired_after_thirty_days_and_not_before() {
        poll(new PollOutcome.Missing("HTTP status 404", null), 60);
        assertThat(feed.active()).isTrue();
        poll(new PollOutcome.Missing("HTTP status 404", null), 100);

        assertThat(feed.state()).isEqualTo(State.GONE);
        assertThat(Duration.between(Given.START, now)).isGreaterThan(Duration.ofDays(30));
    }

    @Test
    void a_clock_that_jumps_over_a_month_retires_nothing_and_one_good_answer_starts_over() {
        poll(new PollOutcome.Missing("HTTP status 404", null), 5);
        now = now.plus(Duration.ofDays(400));
        poll(new PollOutcome.Missing("HTTP status 404", null), 5);
        assertThat(feed.active()).isTrue();

        poll(new PollOutcome.NotModified());
        poll(new PollOutcome.Missing("HTTP status 404", null), 30);
        assertThat(feed.active()).isTrue();
    }

    @Test
    void a_retired_feed_is_looked_at_once_a_month_and_lives_again_when_it_answers() {
        poll(new PollOutcome.Gone());
        var first = now;
        assertThat(Duration.between(Given.START, now)).isBetween(Duration.ofDays(24), Duration.ofDays(30));
        poll(new PollOutcome.Failed("timeout", null));
        assertThat(feed.state()).isEqualTo(State.GONE);
        assertThat(Duration.between(first, now)).isGreaterThan(Duration.ofDays(20));

        poll(Given.body("back", "a"));
        assertThat(feed.active()).isTrue();
    }

    @Test
    void new_validators_of_an_old_body_are_the_ones_to_ask_with() {
        poll(new PollOutcome.Unchanged("\"2\"", "Sun, 01 Mar 2026 11:00:00 GMT", null));

        assertThat(feed.remembered().etag()).isEqualTo("\"2\"");
        assertThat(feed.remembered().lastModified()).isEqualTo("Sun, 01 Mar 2026 11:00:00 GMT");
    }

    @Test
    void its_status_says_how_it_does() {
        poll(Given.body("one", List.of(Given.found("a", now.minusSeconds(7_200)), Given.found("b", null))));
        var changed = feed.status(feed.state(), now).lastChangedAt();
        poll(new PollOutcome.Failed("timeout: " + "x".repeat(900), null), 12);
        var status = feed.status(feed.state(), now);

        assertThat(changed).isEqualTo(Given.START);
        assertThat(status.lastChangedAt()).isEqualTo(Given.START);
        assertThat(status.entriesSeen()).isEqualTo(2);
        assertThat(status.entriesPerDay()).isNull();
        assertThat(status.overflows()).isZero();
        assertThat(status.interval()).isNotNull();
        assertThat(status.consecutiveFailures()).isEqualTo(12);
        assertThat(status.recentPolls()).hasSize(10);
        assertThat(status.lastError()).hasSizeBetween(100, 310);
        assertThat(status.lastPolledAt())
                .isEqualTo(status.recentPolls().getLast().at());
    }

    @Test
    void a_rate_is_told_when_it_is_measured_and_an_assumption_is_not() {
        poll(Given.body("one", List.of(Given.found("a", null))));
        assertThat(feed.status(feed.state(), now).entriesPerDay()).isNull();

        now = now.plus(Duration.ofHours(1));
        poll(Given.body(
                "two",
                List.of(
                        Given.found("b", now.minusSeconds(60)),
                        Given.found("c", now.minusSeconds(120)),
                        Given.found("d", now.minusSeconds(180)),
                        Given.found("a", null))));
        assertThat(feed.status(feed.state(), now).entriesPerDay()).isGreaterThan(10);
        assertThat(feed.status(feed.state(), now).lastOverflowAt()).isNull();
    }

    @Test
    void a_rate_is_told_of_a_feed_that_was_watched_for_a_day_and_brought_nothing() {
        poll(Given.body("one", List.of(Given.found("a", null))));
        for (int i = 0; i < 5; i++) {
            now = now.plus(Duration.ofHours(6));
            poll(new PollOutcome.NotModified());
        }
        assertThat(feed.status(feed.state(), now).entriesPerDay()).isBetween(0.1, 1.0);
    }

    private void move() {
        poll(movedTo(NEW_HOME), 2);
        now = now.plus(Duration.ofDays(3));
        poll(movedTo(NEW_HOME));
        assertThat(feed.address()).isEqualTo(NEW_HOME);
    }
}
