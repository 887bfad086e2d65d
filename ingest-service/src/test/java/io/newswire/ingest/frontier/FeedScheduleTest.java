package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {
    private static final List<PollOutcome> OUTCOMES = List.of(
            Given.body("d", "a"),
            new PollOutcome.Unchanged(null, null, null),
            new PollOutcome.NotModified(),
            new PollOutcome.Refused("address: private"),
            new PollOutcome.Failed("timeout", null),
            new PollOutcome.Failed("http-status", Duration.ofMinutes(30)),
            new PollOutcome.Failed("http-status", Duration.ofDays(400)),
            new PollOutcome.Unparseable("not a feed"));

    private final Rhythm hourly = new Rhythm(Duration.ofHours(1), 0, 7, Wait.none(Given.START));

    @Test
    void a_feed_that_brought_something_new_is_polled_sooner() {
        var next = next(hourly, Given.body("d", "a"), 1);

        assertThat(next.interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(rest(next)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(30));
    }

    @Test
    void a_feed_that_brought_nothing_new_is_polled_later() {
        assertThat(next(hourly, Given.body("d", "a"), 0).interval()).isEqualTo(Duration.ofMinutes(90));
        assertThat(next(hourly, new PollOutcome.Unchanged(null, null, null), 0).interval())
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(next(hourly, new PollOutcome.NotModified(), 0).interval()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void failures_double_the_wait_and_a_success_ends_that() {
        var first = next(hourly, new PollOutcome.Failed("timeout", null), 0);
        var second = next(first, new PollOutcome.Failed("timeout", null), 0);
        var well = next(second, new PollOutcome.NotModified(), 0);

        assertThat(rest(first)).isBetween(Duration.ofMinutes(96), Duration.ofMinutes(120));
        assertThat(rest(second)).isBetween(Duration.ofMinutes(192), Duration.ofMinutes(240));
        assertThat(second.failures()).isEqualTo(2);
        assertThat(well.failures()).isZero();
        assertThat(rest(well)).isLessThanOrEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_server_that_asks_to_wait_is_left_in_peace_for_so_long() {
        assertThat(rest(next(hourly, new PollOutcome.Failed("http-status", Duration.ofHours(9)), 0)))
                .isEqualTo(Duration.ofHours(9));
        assertThat(rest(next(hourly, new PollOutcome.Failed("http-status", Duration.ofSeconds(1)), 0)))
                .isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void two_feeds_do_not_march_in_step_and_one_decision_is_always_the_same() {
        var outcome = new PollOutcome.NotModified();
        var one = FeedSchedule.next(hourly, outcome, 0, Given.BOUNDS, "https://a.example/feed", Given.START);
        var same = FeedSchedule.next(hourly, outcome, 0, Given.BOUNDS, "https://a.example/feed", Given.START);
        var other = FeedSchedule.next(hourly, outcome, 0, Given.BOUNDS, "https://b.example/feed", Given.START);

        assertThat(one).isEqualTo(same);
        assertThat(one.rest()).isNotEqualTo(other.rest());
    }

    @Test
    void whatever_happens_in_a_year_each_wait_is_within_the_bounds() {
        var random = new Random(20260301);
        var rhythm = Rhythm.start(Given.BOUNDS, Given.START);
        var now = Given.START;
        var end = now.plus(Duration.ofDays(365));
        int polls = 0;
        while (now.isBefore(end)) {
            var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            rhythm = FeedSchedule.next(rhythm, outcome, random.nextInt(3), Given.BOUNDS, Given.FEED, now);

            assertThat(rest(rhythm, now)).isBetween(Given.BOUNDS.min(), longest(outcome));
            assertThat(rhythm.interval()).isBetween(Given.BOUNDS.min(), Given.BOUNDS.max());
            now = rhythm.rest().until();
            polls++;
        }
        assertThat(polls).isGreaterThan(365);
    }

    @Test
    void a_feed_that_publishes_every_minute_settles_at_the_shortest_interval_and_a_silent_one_at_the_longest() {
        var busy = hourly;
        var silent = hourly;
        for (int i = 0; i < 20; i++) {
            busy = next(busy, Given.body("d", "a"), 1);
            silent = next(silent, new PollOutcome.NotModified(), 0);
        }
        assertThat(busy.interval()).isEqualTo(Given.BOUNDS.min());
        assertThat(silent.interval()).isEqualTo(Given.BOUNDS.max());
    }

    private static Duration longest(PollOutcome outcome) {
        return outcome instanceof PollOutcome.Failed failed && failed.retryAfter() != null
                ? FeedSchedule.LONGEST_RETRY_AFTER
                : Given.BOUNDS.max();
    }

    private static Rhythm next(Rhythm last, PollOutcome outcome, int fresh) {
        return FeedSchedule.next(last, outcome, fresh, Given.BOUNDS, Given.FEED, Given.START);
    }

    private static Duration rest(Rhythm rhythm) {
        return rest(rhythm, Given.START);
    }

    private static Duration rest(Rhythm rhythm, Instant from) {
        return Duration.between(from, rhythm.rest().until());
    }
}
