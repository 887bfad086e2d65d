package io.newswire.store.console;

import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedStatus;
import io.newswire.store.query.Page;
import java.time.Instant;
import java.util.Locale;

/** The feeds that are followed, and how they do. */
record FeedsView(Page<FeedStatus> page, Instant now) {
    /** How a feed does, in the word that the command line has for it too: also the name of its colour. */
    String health(FeedStatus feed) {
        if (feed.state() == FeedStatus.State.REMOVED) {
            return "removed";
        }
        return FeedHealth.of(feed, since(feed), now).name().toLowerCase(Locale.ROOT);
    }

    /** Since when it is polled, as far as its report reaches back. */
    private static Instant since(FeedStatus feed) {
        return feed.recentPolls().isEmpty()
                ? feed.updatedAt()
                : feed.recentPolls().getFirst().at();
    }

    static String name(FeedStatus feed) {
        return feed.title() == null ? Links.host(feed.url()) : feed.title();
    }
}
