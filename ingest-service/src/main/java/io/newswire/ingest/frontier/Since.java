package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;

/** Time that has passed, under a clock that may be set. */
final class Since {
    private Since() {}

    /** Never negative. */
    static Duration of(Instant then, Instant now) {
        return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
    }

    /** The earlier one: what began in the future, as a wrong clock had it, begins now. */
    static Instant begun(Instant then, Instant now) {
        return then.isAfter(now) ? now : then;
    }

    static double hours(Instant then, Instant now) {
        return of(then, now).toMillis() / (double) Duration.ofHours(1).toMillis();
    }
}
