package io.newswire.ingest.frontier;

import java.time.Duration;

/**
 * Spreads waits that would otherwise end together. Taken from the key and a round, so that the same decision is always
 * the same, and two keys never march in step.
 */
final class Jitter {
    /** Share of a wait that jitter may take off. */
    private static final double SHARE = 0.2;

    private Jitter() {}

    /** The wait, shortened by up to a fifth. */
    static Duration shorten(Duration wait, String key, long round) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (1 - SHARE * unit(key, round))));
    }

    /** From nothing up to the given time. */
    static Duration upTo(Duration most, String key, long round) {
        return Durations.times(most, unit(key, round));
    }

    /** Evenly spread over 0 (inclusive) to 1 (exclusive): the finaliser of SplitMix64 over a stable hash. */
    private static double unit(String key, long round) {
        long z = key.hashCode() * 0x9E3779B97F4A7C15L + round * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
