package io.newswire.ingest.frontier;

import java.time.Duration;

/** Arithmetic of waits that cannot overflow. */
final class Durations {
    /** Longer than any wait that is ordered anywhere. */
    private static final double LONGEST_MILLIS = Duration.ofDays(3650).toMillis();

    private Durations() {}

    static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(Math.min(LONGEST_MILLIS, duration.toMillis() * factor)));
    }

    /** {@code base · factor^rounds}, at most {@code longest}. */
    static Duration growing(Duration base, double factor, int rounds, Duration longest) {
        return min(times(base, Math.pow(factor, rounds)), longest);
    }

    static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static Duration clamp(Duration value, Duration least, Duration most) {
        return max(least, min(value, most));
    }
}
