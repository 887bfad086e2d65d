package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {
    /** A Sunday, 06:00. */
    private static final Instant NOW = Given.START;

    private static final Duration MAX = Given.BOUNDS.max();
    private static final Rhythm LAST = new Rhythm(Duration.ofHours(1), 0, null, 7, Wait.none(NOW));
    private static final Pace HOURLY = every(Duration.ofHours(1));

    private static Pace every(Duration interval) {
        var dates = IntStream.range(0, 200)
                .mapToObj(i -> NOW.minus(interval.multipliedBy(i)))
                .toList();
        return Pace.seeded(dates, NOW);
    }

    private static FeedSchedule.Known known(Pace pace, PollHints hints) {
        return new FeedSchedule.Known(pace, hints, 20, false, Given.BOUNDS, Given.FEED);
    }

    private static PollHints hints(@Nullable Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
        return new PollHints(ttl, null, skipHours, skipDays, null, null);
    }

    private static Rhythm next(PollOutcome outcome, FeedSchedule.Known feed) {
        return FeedSchedule.next(LAST, outcome, feed, NOW);
    }

    private static Duration rest(Rhythm rhythm) {
        return Duration.between(NOW, rhythm.rest().until());
    }

    private static Duration patient(Pace pace, @Nullable Duration ttl, @Nullable Duration freshFor) {
        return rest(next(new PollOutcome.NotModified(freshFor), known(pace, hints(ttl, Set.of(), Set.of()))));
    }

    @Test
    void a_feed_is_polled_about_when_its_next_entry_is_expected() {
        assertThat(next(new PollOutcome.NotModified(), known(HOURLY, PollHints.none()))
                        .interval())
                .isBetween(Duration.ofMinutes(25), Duration.ofMinutes(60));
        assertThat(rest(next(new PollOutcome.NotModified(), known(every(Duration.ofMinutes(1)), PollHints.none()))))
                .isEqualTo(Given.BOUNDS.min());
        assertThat(next(new PollOutcome.NotModified(), known(every(Duration.ofDays(2)), PollHints.none()))
                        .interval())
                .isEqualTo(MAX);
    }

    @Test
    void what_comes_by_another_feed_too_is_polled_as_rarely_as_may_be() {
        var spare = new FeedSchedule.Known(HOURLY, PollHints.none(), 20, true, Given.BOUNDS, Given.FEED);

        assertThat(next(new PollOutcome.NotModified(), spare).interval()).isEqualTo(MAX);
    }

    @Test
    void a_feed_or_a_server_that_asks_for_patience_gets_it() {
        assertThat(patient(HOURLY, Duration.ofMinutes(100), null)).isEqualTo(Duration.ofMinutes(100));
        assertThat(patient(HOURLY, null, Duration.ofMinutes(110))).isEqualTo(Duration.ofMinutes(110));
        assertThat(patient(HOURLY, Duration.ofMinutes(100), Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofMinutes(100));
        assertThat(patient(HOURLY, Duration.ofMinutes(1), Duration.ofSeconds(-9)))
                .isLessThan(Duration.ofHours(1));
    }

    @Test
    void patience_that_contradicts_what_the_feed_does_ends_after_three_entries_and_always_at_the_longest_interval() {
        assertThat(patient(HOURLY, Duration.ofDays(1), null)).isBetween(Duration.ofHours(2), Duration.ofHours(4));
        assertThat(patient(HOURLY, null, Duration.ofDays(365))).isBetween(Duration.ofHours(2), Duration.ofHours(4));
        assertThat(patient(every(Duration.ofDays(3)), null, Duration.ofDays(365)))
                .isEqualTo(MAX);
    }

    @Test
    void a_feed_that_holds_few_entries_is_polled_before_it_drops_them_whatever_it_asks_for() {
        var hints = hints(Duration.ofHours(6), Set.of(), Set.of());
        var small = new FeedSchedule.Known(HOURLY, hints, 2, false, Given.BOUNDS, Given.FEED);

        assertThat(rest(next(new PollOutcome.NotModified(), small))).isLessThan(Duration.ofMinutes(90));
    }

    @Test
    void no_poll_falls_into_an_hour_or_day_to_skip_unless_the_longest_interval_ends_there() {
        var morning = hints(null, Set.of(6, 7, 8), Set.of());
        var night = hints(null, Set.of(6, 7, 8, 9, 10, 11, 12, 13), Set.of());
        var sunday = hints(null, Set.of(), Set.of(DayOfWeek.SUNDAY));

        assertThat(rest(next(new PollOutcome.NotModified(), known(HOURLY, morning))))
                .isBetween(Duration.ofHours(3), Duration.ofMinutes(190));
        assertThat(rest(next(new PollOutcome.Failed("timeout", null), known(HOURLY, morning))))
                .isBetween(Duration.ofHours(3), Duration.ofMinutes(190));
        assertThat(rest(next(new PollOutcome.NotModified(), known(HOURLY, night))))
                .isEqualTo(MAX);
        assertThat(rest(next(new PollOutcome.NotModified(), known(HOURLY, sunday))))
                .isEqualTo(MAX);
    }

    @Test
    void a_feed_that_skips_every_hour_or_day_skips_none() {
        var always = hints(null, Set.copyOf(IntStream.range(0, 24).boxed().toList()), Set.of(DayOfWeek.values()));

        assertThat(rest(next(new PollOutcome.NotModified(), known(HOURLY, always))))
                .isLessThan(Duration.ofHours(1));
    }

    @Test
    void failures_double_the_wait_and_a_success_ends_that() {
        var known = known(HOURLY, PollHints.none());
        var first = next(new PollOutcome.Failed("timeout", null), known);
        var second = FeedSchedule.next(first, new PollOutcome.Missing("404", null), known, NOW);
        var well = FeedSchedule.next(second, new PollOutcome.NotModified(), known, NOW);

        assertThat(rest(first)).isBetween(Duration.ofMinutes(96), Duration.ofMinutes(120));
        assertThat(rest(second)).isBetween(Duration.ofMinutes(192), Duration.ofMinutes(240));
        assertThat(second.failures()).isEqualTo(2);
        assertThat(second.missing()).isNotNull();
        assertThat(well.failures()).isZero();
        assertThat(well.missing()).isNull();
        assertThat(rest(well)).isLessThan(Duration.ofHours(1));
    }

    @Test
    void a_server_that_asks_to_wait_is_left_in_peace_for_so_long_and_a_day_at_most() {
        var known = known(HOURLY, PollHints.none());

        assertThat(rest(next(new PollOutcome.Failed("429", Duration.ofHours(9)), known)))
                .isEqualTo(Duration.ofHours(9));
        assertThat(rest(next(new PollOutcome.Failed("503", Duration.ofDays(9)), known)))
                .isEqualTo(Duration.ofDays(1));
        assertThat(rest(next(new PollOutcome.Failed("503", Duration.ofSeconds(1)), known)))
                .isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void two_feeds_do_not_march_in_step_and_one_decision_is_always_the_same() {
        var known = known(HOURLY, PollHints.none());
        var other = new FeedSchedule.Known(HOURLY, PollHints.none(), 20, false, Given.BOUNDS, "https://b.example/");
        var outcome = new PollOutcome.NotModified();

        assertThat(next(outcome, known)).isEqualTo(next(outcome, known));
        assertThat(next(outcome, known).rest())
                .isNotEqualTo(next(outcome, other).rest());
    }
}
