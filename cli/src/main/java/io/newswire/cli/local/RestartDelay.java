package io.newswire.cli.local;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before a crashed service is started again: a second, doubled for each crash in a row up to half a
 * minute. A service that ran for a minute counts as recovered.
 */
record RestartDelay(int crashesInARow, Instant lastCrash) {
    private static final Duration RECOVERED = Duration.ofMinutes(1);
    private static final int LONGEST_SECONDS = 30;

    static final RestartDelay NONE = new RestartDelay(0, Instant.EPOCH);

    RestartDelay afterCrash(Instant now) {
        boolean recovered = Duration.between(lastCrash, now).minus(delay()).compareTo(RECOVERED) > 0;
        return new RestartDelay(recovered ? 1 : crashesInARow + 1, now);
    }

    Duration delay() {
        if (crashesInARow == 0) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(crashesInARow - 1, 5)));
    }
}
