package io.newswire.cli.client;

import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.Poll;
import io.newswire.contracts.FeedStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statuses of a feed that was polled half a minute before {@link Records#NOW}. */
record Statuses(
        State state,
        String outcome,
        @Nullable String error,
        int failures,
        @Nullable Instant changedAt,
        @Nullable Double perDay,
        @Nullable Instant nextPollAt,
        List<Poll> polls,
        @Nullable Instant overflowedAt) {
    static final String URL = "http://a.example/rss";

    static Statuses healthy() {
        return new Statuses(
                State.ACTIVE,
                "fetched",
                null,
                0,
                Records.NOW.minusSeconds(30),
                12.0,
                Records.NOW.plus(Duration.ofMinutes(5)),
                List.of(),
                null);
    }

    Statuses outcome(String outcome) {
        return new Statuses(state, outcome, error, failures, changedAt, perDay, nextPollAt, polls, overflowedAt);
    }

    Statuses failed(int times, String why) {
        return new Statuses(state, "failed", why, times, changedAt, perDay, nextPollAt, polls, overflowedAt);
    }

    Statuses changed(@Nullable Instant at, @Nullable Double rate) {
        return new Statuses(state, outcome, error, failures, at, rate, nextPollAt, polls, overflowedAt);
    }

    Statuses next(@Nullable Instant at) {
        return new Statuses(state, outcome, error, failures, changedAt, perDay, at, polls, overflowedAt);
    }

    Statuses gone() {
        return new Statuses(State.GONE, "gone", error, failures, changedAt, perDay, null, polls, overflowedAt);
    }

    Statuses polled(Poll... recent) {
        return new Statuses(
                state, outcome, error, failures, changedAt, perDay, nextPollAt, List.of(recent), overflowedAt);
    }

    Statuses overflowed(Instant at) {
        return new Statuses(state, outcome, error, failures, changedAt, perDay, nextPollAt, polls, at);
    }

    Statuses refused(String why) {
        return new Statuses(state, "refused", why, 1, changedAt, perDay, nextPollAt, polls, overflowedAt);
    }

    FeedStatus status() {
        return status(URL, null);
    }

    FeedStatus status(String url, @Nullable String address) {
        return new FeedStatus(
                url,
                state,
                address,
                "A",
                "rss-2.0",
                Records.NOW.minusSeconds(30),
                nextPollAt,
                changedAt,
                outcome,
                error,
                failures,
                Duration.ofMinutes(10),
                12,
                perDay,
                overflowedAt == null ? 0L : 2L,
                overflowedAt,
                null,
                null,
                polls,
                Records.NOW);
    }
}
