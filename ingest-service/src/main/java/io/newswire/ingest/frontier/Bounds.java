package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedSettings;
import java.time.Duration;

/** Shortest and longest time between two polls of one feed: its own where it has some, else the service's. */
record Bounds(Duration min, Duration max) {
    /** Whatever a feed's settings say: no feed is polled more often. */
    private static final Duration FLOOR = Duration.ofMillis(500);
    /** Whatever a feed's settings say: a followed feed is polled. */
    private static final Duration CEILING = Duration.ofDays(30);

    Bounds {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("min " + min + " is above max " + max);
        }
    }

    /** Where only one end is the feed's own and lies beyond the service's other end, both are the feed's. */
    static Bounds of(FeedSettings feed, Limits limits) {
        var ownMin = feed.minInterval();
        var ownMax = feed.maxInterval();
        var min = ownMin == null ? limits.minInterval() : Durations.clamp(ownMin, FLOOR, CEILING);
        var max = ownMax == null ? limits.maxInterval() : Durations.clamp(ownMax, FLOOR, CEILING);
        return ownMin == null ? new Bounds(Durations.min(min, max), max) : new Bounds(min, Durations.max(min, max));
    }

    Duration clamp(Duration interval) {
        return Durations.clamp(interval, min, max);
    }
}
