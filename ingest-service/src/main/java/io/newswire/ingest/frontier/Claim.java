package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Objects;

/**
 * That a feed brings a set of entries, or no longer does. Keyed by the fingerprint of the set.
 *
 * @param feed the URL that it is followed under
 * @param home its host
 * @param addedAt since when it is followed
 * @param held false where it is given up
 */
record Claim(String feed, String home, Instant addedAt, boolean held) {
    Claim {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(addedAt, "addedAt");
    }

    static Claim of(String home, FeedState feed) {
        return new Claim(feed.settings().url(), home, feed.settings().addedAt(), true);
    }

    Claim givenUp() {
        return new Claim(feed, home, addedAt, false);
    }

    /** Of two, the feed that was followed first is the elder. */
    boolean isElderThan(Claim other) {
        int order = addedAt.compareTo(other.addedAt);
        return order < 0 || order == 0 && feed.compareTo(other.feed) < 0;
    }
}
