package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a hub was asked to push a feed, and what came of it.
 *
 * @param askedAt last
 * @param attempts times asked in a row without an answer
 * @param renewAt when it is asked for again, null before it was verified
 * @param until when the hub ends it, null before it was verified
 * @param lastPush null before the first
 * @param missedAt when a poll last brought what should have been pushed, null where that never was
 */
record Subscription(
        String hub,
        String topic,
        State state,
        Instant askedAt,
        int attempts,
        @Nullable Instant renewAt,
        @Nullable Instant until,
        @Nullable Instant lastPush,
        @Nullable Instant missedAt) {

    enum State {
        ASKED,
        ACTIVE,
        /** By the hub, or it answered with an error. */
        DENIED
    }

    Subscription {
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(askedAt, "askedAt");
    }

    static Subscription asked(String hub, String topic, int attempts, Instant now) {
        return new Subscription(hub, topic, State.ASKED, now, attempts, null, null, null, null);
    }

    /** A renewal leaves it active meanwhile. */
    Subscription askedAgain(Instant now) {
        return new Subscription(
                hub,
                topic,
                state == State.ACTIVE ? state : State.ASKED,
                now,
                attempts + 1,
                renewAt,
                until,
                lastPush,
                missedAt);
    }

    Subscription active(Instant renew, Instant end) {
        return new Subscription(hub, topic, State.ACTIVE, askedAt, 0, renew, end, lastPush, missedAt);
    }

    Subscription denied(Instant now) {
        return new Subscription(hub, topic, State.DENIED, now, attempts, null, null, lastPush, missedAt);
    }

    Subscription pushed(Instant now) {
        return new Subscription(hub, topic, state, askedAt, attempts, renewAt, until, now, missedAt);
    }

    Subscription missed(Instant now) {
        return new Subscription(hub, topic, state, askedAt, attempts, renewAt, until, lastPush, now);
    }

    boolean isActive(Instant now) {
        return state == State.ACTIVE && until != null && now.isBefore(until);
    }
}
