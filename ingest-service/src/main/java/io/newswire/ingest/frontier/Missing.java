package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a feed answers 404, or another status that says that it is not to be had.
 *
 * @param polls that ended so since a body or 304 came
 */
record Missing(Instant since, int polls) {
    /** A site may be rebuilt, or its owner away. */
    private static final Duration LONG = Duration.ofDays(30);

    private static final int OFTEN = 20;

    static Missing again(@Nullable Missing last, Instant now) {
        return last == null ? new Missing(now, 1) : new Missing(Since.begun(last.since, now), last.polls + 1);
    }

    /** Whether it is not to come back: a jump of the clock alone does not make it so. */
    boolean forGood(Instant now) {
        return polls >= OFTEN && Since.of(since, now).compareTo(LONG) >= 0;
    }
}
