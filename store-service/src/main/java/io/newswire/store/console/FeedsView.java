package io.newswire.store.console;

import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedStatus;
import io.newswire.store.query.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that are followed, and how they do.
 *
 * @param page by URL; what has trouble comes first within it
 * @param link to what is asked for
 */
record FeedsView(Page<FeedStatus> page, SearchLink link, Instant now) {
    /** Whose articles they bring; empty for all. */
    String source() {
        return link.asked("source");
    }

    /** Those with trouble first, as {@code feeds list} has them. */
    List<FeedStatus> feeds() {
        return page.items().stream()
                .sorted(Comparator.comparing(FeedView::isRemoved)
                        .thenComparing((FeedStatus feed) -> FeedHealth.of(feed, now))
                        .thenComparing(feed -> -feed.consecutiveFailures()))
                .toList();
    }

    /** How a feed does, in the word that the command line has for it too: also the name of its colour. */
    String health(FeedStatus feed) {
        return FeedView.health(feed, now);
    }

    boolean overflows(FeedStatus feed) {
        return FeedView.overflows(feed, now);
    }

    /** It is its host that it waits for then: that rests, or works on something else. */
    boolean isDue(FeedStatus feed) {
        return FeedView.isDue(feed, now);
    }

    /** Null where there is none. */
    @Nullable
    String more() {
        return page.next() == null ? null : link.with("cursor", page.next()).of("/feeds");
    }
}
