package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled.
 *
 * @param interval how often it is thought worth a look
 * @param failures polls in a row that failed
 * @param missing since when it is not there, null where it is
 * @param polls polls so far: the round of the jitter
 * @param rest until the next poll
 */
record Rhythm(Duration interval, int failures, @Nullable Missing missing, long polls, Wait rest) {

    static Rhythm start(Bounds bounds, Instant now) {
        return new Rhythm(bounds.min(), 0, null, 0, Wait.none(now));
    }

    /** The same within other bounds: what now waits too long waits less. */
    Rhythm within(Bounds bounds, Instant now) {
        var latest = Wait.of(bounds.max(), now);
        var ends = rest.ends(now);
        var wait = ends.isAfter(latest.until()) ? latest : new Wait(now, ends);
        return new Rhythm(bounds.clamp(interval), failures, missing, polls, wait);
    }

    /** Another wait, in the middle of a poll. */
    Rhythm resting(Wait next) {
        return new Rhythm(interval, failures, missing, polls, next);
    }
}
