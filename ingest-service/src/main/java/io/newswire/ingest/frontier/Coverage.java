package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a source publishes is seen.
 *
 * @param expectedPerDay entries, by the pace that it had when it last brought something
 * @param seenLastDay entries, today and yesterday (UTC)
 * @param seenLastWeek entries, in the last seven whole days and today
 * @param silentSince its last new entry, where it is improbable that it published none since; else null
 * @param overflows polls that brought new entries only
 * @param overflowing whether there was one within a day
 */
record Coverage(
        double expectedPerDay,
        int seenLastDay,
        int seenLastWeek,
        @Nullable Instant silentSince,
        long overflows,
        boolean overflowing) {
    /** Of entries that come independently of one another, none comes where so many are expected, once in a thousand times. */
    private static final double IMPROBABLE = -Math.log(0.001);

    private static final Duration LATELY = Duration.ofDays(1);

    static Coverage of(Tally tally, Instant now) {
        var days = tally.days();
        var lastOverflow = tally.lastOverflow();
        return new Coverage(
                tally.usual() * 24,
                days.getLast() + days.get(Tally.DAYS - 2),
                days.stream().mapToInt(Integer::intValue).sum(),
                tally.due() >= IMPROBABLE ? tally.lastNew() : null,
                tally.overflows(),
                lastOverflow != null && Since.of(lastOverflow, now).compareTo(LATELY) < 0);
    }

    boolean silent() {
        return silentSince != null;
    }
}
