package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedStatus.State;
import java.time.Instant;

/** What a feed is after a poll: each of its parts learns from the outcome. */
final class FeedPoll {
    private FeedPoll() {}

    static FeedState after(FeedState feed, PollOutcome outcome, Bounds bounds, Instant now) {
        return switch (outcome) {
            case PollOutcome.Fetched f ->
                worked(feed, f, feed.learned().from(f, now), bounds, now).with((Sitemaps) null);
            case PollOutcome.Index i -> SitemapPoll.listed(feed, i, bounds, now);
            case PollOutcome.Unchanged u -> {
                var learned = feed.learned().fromNothing(feed.remembered().validatedBy(u), now);
                yield worked(feed, u, learned, bounds, now);
            }
            case PollOutcome.NotModified n ->
                worked(feed, n, feed.learned().fromNothing(feed.remembered(), now), bounds, now);
            case PollOutcome.Unparseable u ->
                failed(feed, u, feed.state(), feed.learned().withoutBody(), bounds, now);
            case PollOutcome.Gone g -> failed(feed, g, ifAtHome(feed), feed.learned(), bounds, now);
            case PollOutcome.Missing m -> failed(feed, m, missing(feed, now), feed.learned(), bounds, now);
            case PollOutcome.Refused r -> failed(feed, r, feed.state(), feed.learned(), bounds, now);
            case PollOutcome.Failed f -> failed(feed, f, feed.state(), feed.learned(), bounds, now);
        };
    }

    /** A feed that works is no longer gone. */
    static FeedState worked(FeedState feed, PollOutcome outcome, Learned learned, Bounds bounds, Instant now) {
        int entries = outcome instanceof PollOutcome.Fetched body ? body.links().size() : 0;
        long fresh = learned.remembered().distinct() - feed.remembered().distinct();
        return feed.with(
                State.ACTIVE,
                feed.place().after(outcome, now),
                next(feed, outcome, learned, bounds, now),
                learned,
                feed.history().with(outcome, entries, (int) fresh, now));
    }

    private static FeedState failed(
            FeedState feed, PollOutcome outcome, State state, Learned learned, Bounds bounds, Instant now) {
        var rhythm = next(feed, outcome, learned, bounds, now);
        return feed.with(
                state,
                feed.place().after(outcome, now),
                state == State.GONE
                        ? FeedSchedule.retired(rhythm, feed.settings().url(), now)
                        : rhythm,
                learned,
                feed.history().with(outcome, 0, 0, now));
    }

    static Rhythm next(FeedState feed, PollOutcome outcome, Learned learned, Bounds bounds, Instant now) {
        var about = learned.about();
        boolean spare = feed.twin().certain() || SubscriptionRule.carries(feed.subscription(), now);
        var known = new FeedSchedule.Known(
                learned.pace(),
                about.hints(),
                about.holds(),
                spare,
                bounds,
                feed.settings().url());
        return FeedSchedule.next(feed.rhythm(), outcome, known, now);
    }

    /** Where it moved to may be gone while it lives on at home. */
    private static State ifAtHome(FeedState feed) {
        return feed.place().isHome() ? State.GONE : feed.state();
    }

    private static State missing(FeedState feed, Instant now) {
        return Missing.again(feed.rhythm().missing(), now).forGood(now) ? ifAtHome(feed) : feed.state();
    }
}
