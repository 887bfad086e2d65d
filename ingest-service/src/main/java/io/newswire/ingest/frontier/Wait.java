package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A rest that was ordered at one time and ends at another, both to the millisecond. A clock that was set back to before
 * the order ends it: a wrong clock must not freeze anything for as long as it was wrong.
 */
record Wait(Instant from, Instant until) {
    /** Clocks of two machines, and one clock under NTP, differ by less than this. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    Wait {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    static Wait none(Instant now) {
        return new Wait(now, now);
    }

    static Wait of(Duration length, Instant now) {
        return new Wait(now, now.plusMillis(length.toMillis()));
    }

    boolean over(Instant now) {
        return !now.isBefore(until) || now.isBefore(from.minus(TOLERANCE));
    }

    /** When it ends, as seen from now; never in the past. */
    Instant ends(Instant now) {
        return over(now) ? now : until;
    }
}
