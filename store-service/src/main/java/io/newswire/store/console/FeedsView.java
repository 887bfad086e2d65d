package io.newswire.store.console;

import io.newswire.contracts.FeedStatus;
import io.newswire.store.query.Page;
import java.time.Instant;
import java.util.Locale;

/** The feeds that are followed, and how they do. */
record FeedsView(Page<FeedStatus> page, Instant now) {
    /** How a feed does, in one word: also the name of its colour. */
    static String health(FeedStatus feed) {
        if (feed.state() != FeedStatus.State.ACTIVE) {
            return feed.state().name().toLowerCase(Locale.ROOT);
        }
        return feed.consecutiveFailures() > 0 ? "failing" : "active";
    }

    static String name(FeedStatus feed) {
        return feed.title() == null ? Links.host(feed.url()) : feed.title();
    }
}
