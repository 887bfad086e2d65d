package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a list of sitemaps is after one of its requests. A look at the list is followed by requests for the sitemaps that
 * are worth it, each a poll of its own in the host's turn; after the last one the list rests as any feed does.
 */
final class SitemapPoll {
    private static final SitemapLimits LIMITS = SitemapLimits.usual();

    private SitemapPoll() {}

    /** The list came. */
    static FeedState listed(FeedState feed, PollOutcome.Index index, Bounds bounds, Instant now) {
        var sitemaps = Sitemaps.listed(feed.sitemaps(), index.children(), LIMITS, now);
        var learned = feed.learned().fromIndex(index);
        if (sitemaps.next() == null) {
            learned = learned.fromNothing(learned.remembered(), now);
        }
        return goOn(FeedPoll.worked(feed, index, learned, bounds, now), sitemaps, now);
    }

    /** A sitemap came, or did not: what is wrong with it is no failure of the list. */
    static FeedState after(FeedState feed, PollOutcome outcome, Bounds bounds, Instant now) {
        var learned =
                outcome instanceof PollOutcome.Fetched body ? feed.learned().fromChild(body, now) : feed.learned();
        int entries = outcome instanceof PollOutcome.Fetched body ? body.links().size() : 0;
        long fresh = learned.remembered().distinct() - feed.remembered().distinct();
        var rhythm = FeedPoll.next(feed, new PollOutcome.NotModified(), learned, bounds, now);
        var history = feed.history().with(outcome, entries, (int) fresh, now);
        var left = left(Objects.requireNonNull(feed.sitemaps(), "a sitemap is of a list"), outcome, now);
        return goOn(feed.with(feed.state(), feed.place(), rhythm, learned, history), left, now);
    }

    private static Sitemaps left(Sitemaps sitemaps, PollOutcome outcome, Instant now) {
        return switch (outcome) {
            case PollOutcome.Fetched f -> sitemaps.fetched(!f.links().isEmpty(), now);
            case PollOutcome.Index i -> sitemaps.nested(i.children(), LIMITS, now);
            case PollOutcome.Failed f -> sitemaps.failed();
            case PollOutcome.Unchanged u -> sitemaps.fetched(false, now);
            case PollOutcome.NotModified n -> sitemaps.fetched(false, now);
            case PollOutcome.Unparseable u -> sitemaps.fetched(false, now);
            case PollOutcome.Gone g -> sitemaps.fetched(false, now);
            case PollOutcome.Missing m -> sitemaps.fetched(false, now);
            case PollOutcome.Refused r -> sitemaps.fetched(false, now);
        };
    }

    /** To the next sitemap after a short rest, so that articles go between; else as the rhythm has it. */
    private static FeedState goOn(FeedState feed, @Nullable Sitemaps left, Instant now) {
        var next = feed.with(left);
        return next.child() == null ? next : next.resting(Wait.of(LIMITS.apart(), now));
    }
}
