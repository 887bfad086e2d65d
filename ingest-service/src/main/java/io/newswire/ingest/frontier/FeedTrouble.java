package io.newswire.ingest.frontier;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does that gives cause for worry.
 *
 * @param trouble what is wrong, in a word of {@code FeedHealth}
 * @param failures polls in a row that brought nothing to read
 * @param expectedPerDay entries that are at stake; 0 where it never brought any
 */
record FeedTrouble(String feed, String trouble, int failures, double expectedPerDay) {
    /** That of which most is expected first; where that is the same, what failed most often. */
    static final Comparator<FeedTrouble> WORST_FIRST = Comparator.comparingDouble(FeedTrouble::expectedPerDay)
            .thenComparingInt(FeedTrouble::failures)
            .reversed()
            .thenComparing(FeedTrouble::feed);

    /** Null where nothing is wrong. */
    static @Nullable FeedTrouble of(FeedState feed, Coverage coverage) {
        var trouble = trouble(feed, coverage);
        return trouble == null
                ? null
                : new FeedTrouble(feed.settings().url(), trouble, feed.rhythm().failures(), coverage.expectedPerDay());
    }

    private static @Nullable String trouble(FeedState feed, Coverage coverage) {
        if (!feed.active()) {
            return "gone";
        }
        if (feed.rhythm().failures() > 0) {
            return feed.wasRefused() ? "refused" : "failing";
        }
        if (coverage.silent()) {
            return "silent";
        }
        return coverage.overflowing() ? "overflowing" : null;
    }
}
