package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Given.START;
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void the_dates_of_a_first_body_tell_how_often_a_feed_publishes() {
        assertThat(Pace.seeded(every(Duration.ofHours(2), 20), NOW).perDay())
                .isCloseTo(12, Percentage.withPercentage(20));
        assertThat(Pace.seeded(every(Duration.ofDays(2), 20), NOW).perDay()).isCloseTo(0.5, within(0.2));
        assertThat(Pace.seeded(List.of(NOW.minus(Duration.ofDays(400))), NOW).perDay())
                .isLessThan(0.1);
    }

    @Test
    void an_entry_that_is_pinned_for_months_and_dates_in_the_future_are_no_measure() {
        var hourly = Pace.seeded(every(HOUR, 19), NOW).perDay();
        var dates = new ArrayList<>(every(HOUR, 19));
        dates.add(NOW.minus(Duration.ofDays(200)));
        dates.add(NOW.plus(Duration.ofDays(3)));

        assertThat(Pace.seeded(dates, NOW).perDay()).isCloseTo(hourly, Percentage.withPercentage(15));
    }

    @Test
    void a_feed_without_dates_starts_with_a_guess_and_is_learned_from_what_it_brings() {
        var pace = Pace.seeded(List.of(), NOW);
        assertThat(pace.perDay()).isCloseTo(4, within(0.5));

        for (int i = 1; i <= 48; i++) {
            pace = pace.after(List.of(), 2, NOW.plus(HOUR.multipliedBy(i)));
        }
        assertThat(pace.perDay()).isCloseTo(48, Percentage.withPercentage(15));
    }

    @Test
    void a_burst_is_believed_at_once_and_forgotten_within_hours() {
        var quiet = Pace.seeded(every(Duration.ofDays(1), 10), NOW);
        var soon = NOW.plus(HOUR);
        var burst = quiet.after(Collections.nCopies(6, soon), 0, soon);

        assertThat(quiet.until(0.7, NOW, Duration.ofDays(9))).isGreaterThan(Duration.ofHours(10));
        assertThat(burst.until(0.7, soon, Duration.ofDays(9))).isLessThan(Duration.ofMinutes(30));

        var later = burst.after(List.of(), 0, soon.plus(Duration.ofHours(12)));
        assertThat(later.until(0.7, soon.plus(Duration.ofHours(12)), Duration.ofDays(9)))
                .isGreaterThan(Duration.ofHours(6));
    }

    @Test
    void one_entry_is_no_burst() {
        var quiet = Pace.seeded(every(Duration.ofDays(1), 10), NOW);
        var soon = NOW.plus(HOUR);

        assertThat(quiet.after(List.of(soon), 0, soon).until(0.7, soon, Duration.ofDays(9)))
                .isGreaterThan(Duration.ofHours(8));
    }

    @Test
    void a_feed_that_falls_silent_is_expected_less_and_less() {
        var pace = Pace.seeded(every(HOUR, 300), NOW);
        for (int day = 1; day <= 28; day++) {
            pace = pace.after(List.of(), 0, NOW.plus(Duration.ofDays(day)));
        }
        assertThat(pace.perDay()).isLessThan(1);
    }

    @Test
    void nights_and_weekends_are_told_from_working_days() {
        var room = Newsroom.of(20, NOW, Duration.ofDays(40), 10, Newsroom.daily(40), new Random(5));
        var pace = Pace.unknown(NOW);
        int known = 0;
        for (var at = NOW; at.isBefore(NOW.plus(Duration.ofDays(40))); at = at.plus(HOUR)) {
            pace = pace.after(room.published().subList(known, room.upTo(at)), 0, at);
            known = room.upTo(at);
        }
        // 2026-04-09 is a Thursday.
        double morning = pace.expected(Instant.parse("2026-04-15T08:00:00Z"), Instant.parse("2026-04-15T12:00:00Z"));
        double night = pace.expected(Instant.parse("2026-04-15T00:00:00Z"), Instant.parse("2026-04-15T04:00:00Z"));
        double sunday = pace.expected(Instant.parse("2026-04-19T08:00:00Z"), Instant.parse("2026-04-19T12:00:00Z"));
        assertThat(morning / night).isGreaterThan(4);
        assertThat(morning / sunday).isGreaterThan(1.8);
        assertThat(morning).isCloseTo(12, Percentage.withPercentage(30));
    }

    @Test
    void until_is_the_time_at_which_so_much_is_expected() {
        var pace = Pace.seeded(every(Duration.ofMinutes(40), 200), NOW);
        var wait = pace.until(3, NOW, Duration.ofDays(1));

        assertThat(pace.expected(NOW, NOW.plus(wait))).isCloseTo(3, within(0.01));
        assertThat(pace.until(3, NOW, HOUR)).isEqualTo(HOUR);
    }

    private static List<Instant> every(Duration interval, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NOW.minus(interval.multipliedBy(i)))
                .toList();
    }
}
