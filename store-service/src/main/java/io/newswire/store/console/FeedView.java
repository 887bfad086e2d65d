package io.newswire.store.console;

import io.newswire.contracts.FeedHealth;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.Poll;
import io.newswire.store.query.FeedDetail;
import io.newswire.store.query.FeedDetail.Brought;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One feed, as its page shows it. */
record FeedView(FeedDetail detail, Instant now) {
    FeedStatus feed() {
        return detail.status();
    }

    String title() {
        return title(feed());
    }

    /** What it calls itself, or its host. */
    static String title(FeedStatus feed) {
        return Format.name(feed.title() == null ? Links.host(feed.url()) : feed.title());
    }

    String health() {
        return health(feed(), now);
    }

    /** How a feed does, in the word that the command line has for it too: also the name of its colour. */
    static String health(FeedStatus feed, Instant now) {
        return isRemoved(feed) ? "removed" : Format.words(FeedHealth.of(feed, now));
    }

    static boolean isRemoved(FeedStatus feed) {
        return feed.state() == FeedStatus.State.REMOVED;
    }

    static boolean overflows(FeedStatus feed, Instant now) {
        return FeedHealth.of(feed, now) == FeedHealth.OVERFLOWING;
    }

    boolean isDue() {
        return isDue(feed(), now);
    }

    /** It is its host that it waits for then: that rests, or works on something else. */
    static boolean isDue(FeedStatus feed, Instant now) {
        return feed.nextPollAt() != null && !feed.nextPollAt().isAfter(now);
    }

    /** {@code 20 Nov 2026, 10:00 UTC, 3 min ago}. */
    String time(Instant at) {
        return Format.time(at) + ", " + Format.distance(at, now);
    }

    /** New entries a day. */
    String rate() {
        return feed().entriesPerDay() == null
                ? "not known yet"
                : String.format(Locale.ENGLISH, "%,.1f a day", feed().entriesPerDay());
    }

    /** The newest first. */
    List<Poll> polls() {
        return feed().recentPolls().reversed();
    }

    static String articles(Brought source) {
        return SearchLink.NONE.with("source", source.source()).page();
    }
}
