package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says how a feed does. */
final class FeedStatusOf {
    private static final double TENTHS = 10;

    private FeedStatusOf() {}

    static FeedStatus feed(FeedState feed, State shown, Instant now) {
        var settings = feed.settings();
        var rhythm = feed.rhythm();
        var last = feed.history().last();
        var pace = feed.learned().pace();
        return new FeedStatus(
                settings.url(),
                shown,
                feed.place().isHome() ? null : feed.place().address(),
                settings.title() == null ? feed.about().title() : settings.title(),
                feed.about().format(),
                last == null ? null : last.at(),
                shown == State.REMOVED ? null : rhythm.rest().ends(now),
                feed.learned().tally().lastNew(),
                last == null ? null : last.outcome(),
                last == null ? null : last.error(),
                rhythm.failures(),
                shown == State.ACTIVE ? rhythm.interval() : null,
                feed.remembered().distinct(),
                pace.isMeasured() ? Math.round(pace.perDay() * TENTHS) / TENTHS : null,
                feed.learned().tally().overflows(),
                feed.learned().tally().lastOverflow(),
                pushedUntil(feed, now),
                feed.twin().sameAs(),
                feed.history().polls(),
                now);
    }

    private static @Nullable Instant pushedUntil(FeedState feed, Instant now) {
        var subscription = feed.subscription();
        return subscription != null && subscription.isActive(now) ? subscription.until() : null;
    }
}
