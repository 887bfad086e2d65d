package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;

/**
 * When a feed is polled.
 *
 * @param interval how often it is thought worth a look
 * @param failures polls in a row that failed
 * @param polls polls so far: the round of the jitter
 * @param rest until the next poll
 */
record Rhythm(Duration interval, int failures, long polls, Wait rest) {

    static Rhythm start(Bounds bounds, Instant now) {
        return new Rhythm(bounds.min(), 0, 0, Wait.none(now));
    }

    /** The same within other bounds: what now waits too long waits less. */
    Rhythm within(Bounds bounds, Instant now) {
        var latest = Wait.of(bounds.max(), now);
        var ends = rest.ends(now);
        return new Rhythm(
                bounds.clamp(interval), failures, polls, ends.isAfter(latest.until()) ? latest : new Wait(now, ends));
    }
}
