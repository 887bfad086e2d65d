package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FeedStatus.Poll;
import io.newswire.contracts.FeedStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedHealthTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant FOLLOWED = NOW.minus(Duration.ofDays(90));

    private State state = State.ACTIVE;
    private String outcome = "fetched";
    private int failures;
    private @Nullable Instant changedAt = NOW.minusSeconds(30);
    private @Nullable Double perDay = 12.0;
    private @Nullable Instant nextPollAt = NOW.plus(Duration.ofMinutes(5));
    private long entries = 12;
    private List<Poll> polls = List.of();
    private @Nullable Instant overflowedAt;

    @Test
    void a_feed_that_brings_what_it_used_to_is_ok() {
        assertThat(health()).isEqualTo(FeedHealth.OK);
        outcome = "not-modified";
        assertThat(health()).isEqualTo(FeedHealth.OK);
        assertThat(FeedHealth.of(null, FOLLOWED, NOW)).isEqualTo(FeedHealth.NEW);
    }

    @Test
    void what_stops_a_feed_is_told_apart() {
        failures = 1;
        outcome = "failed";
        assertThat(health()).isEqualTo(FeedHealth.FAILING);
        outcome = "refused";
        assertThat(health()).isEqualTo(FeedHealth.REFUSED);
        state = State.GONE;
        assertThat(health()).isEqualTo(FeedHealth.GONE);
    }

    @Test
    void a_feed_that_lost_entries_within_a_day_has_trouble_whenever_else_it_would_be_ok() {
        overflowedAt = NOW.minus(Duration.ofHours(23));
        nextPollAt = NOW.minusSeconds(600);
        assertThat(health()).isEqualTo(FeedHealth.OVERFLOWING);
        assertThat(health().isTrouble()).isTrue();
        failures = 1;
        assertThat(health()).isEqualTo(FeedHealth.FAILING);
        failures = 0;
        overflowedAt = NOW.minus(Duration.ofHours(25));
        nextPollAt = NOW.plusSeconds(60);
        assertThat(health()).isEqualTo(FeedHealth.OK);
    }

    @Test
    void silence_is_measured_against_the_usual_rate() {
        changedAt = NOW.minus(Duration.ofDays(4));
        assertThat(health()).isEqualTo(FeedHealth.SILENT);
        perDay = 0.5;
        assertThat(health()).isEqualTo(FeedHealth.OK);
        perDay = null;
        assertThat(health()).isEqualTo(FeedHealth.OK);
        perDay = 0.001;
        changedAt = NOW.minus(Duration.ofDays(40));
        assertThat(health()).isEqualTo(FeedHealth.SILENT);
    }

    @Test
    void a_feed_that_never_brought_an_entry_is_empty_after_some_polls_that_worked() {
        changedAt = null;
        entries = 0;
        polls = Collections.nCopies(4, poll(null));
        assertThat(healthSince(NOW.minus(Duration.ofHours(1)))).isEqualTo(FeedHealth.OK);
        polls = Collections.nCopies(5, poll(null));
        assertThat(healthSince(NOW.minus(Duration.ofHours(1)))).isEqualTo(FeedHealth.EMPTY);
        polls = Collections.nCopies(5, poll("timeout"));
        assertThat(healthSince(NOW.minus(Duration.ofHours(1)))).isEqualTo(FeedHealth.OK);
        entries = 1;
        polls = Collections.nCopies(10, poll(null));
        assertThat(healthSince(NOW.minus(Duration.ofHours(1)))).isEqualTo(FeedHealth.OK);
    }

    @Test
    void a_feed_that_never_brought_an_entry_in_a_long_time_is_empty_however_seldom_it_is_polled() {
        changedAt = null;
        entries = 0;
        polls = List.of(poll(null));
        assertThat(healthSince(FOLLOWED)).isEqualTo(FeedHealth.EMPTY);
        assertThat(FeedHealth.EMPTY.isTrouble()).isTrue();
    }

    @Test
    void a_poll_that_is_overdue_is_slow_after_some_grace() {
        nextPollAt = NOW.minusSeconds(60);
        assertThat(health()).isEqualTo(FeedHealth.OK);
        nextPollAt = NOW.minusSeconds(600);
        assertThat(health()).isEqualTo(FeedHealth.SLOW);
    }

    private static Poll poll(@Nullable String error) {
        return new Poll(NOW, error == null ? "fetched" : "failed", error, 0, 0);
    }

    private FeedHealth health() {
        return healthSince(FOLLOWED);
    }

    private FeedHealth healthSince(Instant followed) {
        var status = new FeedStatus(
                "http://a.example/rss",
                state,
                null,
                "A",
                "rss-2.0",
                NOW.minusSeconds(30),
                nextPollAt,
                changedAt,
                outcome,
                null,
                failures,
                Duration.ofMinutes(10),
                entries,
                perDay,
                1L,
                overflowedAt,
                null,
                null,
                polls,
                NOW);
        return FeedHealth.of(status, followed, NOW);
    }
}
