package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells new links from known ones, and known ones whose article changed from those whose did not. */
final class SeenRule {
    /** A mention is written down this often per retention, so that a link is not rewritten at each poll. */
    private static final int TOUCHES = 90;

    private SeenRule() {}

    /** @param out whether a request for the article is out: it may see the old text still */
    static LinkVerdict judge(@Nullable Seen seen, Mention mention, boolean out, Limits limits, Instant now) {
        if (seen == null) {
            return new LinkVerdict.New(Seen.first(mention, now));
        }
        var mentioned = seen.mentioned(mention, now);
        if (seen.isDown()) {
            return mention.submitted()
                    ? judge(seen.handedInAgain(), mention, out, limits, now)
                    : new LinkVerdict.Known(stale(seen, limits, now) ? mentioned : null);
        }
        if (seen.isBarredNoLonger(limits.allowedHosts(), now)) {
            return new LinkVerdict.New(mentioned.awaiting(seen.revisions()));
        }
        boolean fetchToCome = seen.pending() && !out;
        if (mention.submitted()) {
            return seen.pending()
                    ? new LinkVerdict.Hastened()
                    : new LinkVerdict.Resubmitted(mentioned.awaiting(seen.revisions()));
        }
        if (mention.differsFrom(seen) && !fetchToCome) {
            return new LinkVerdict.Revised(mentioned.awaiting(seen.revisions() + 1), due(seen, out, limits, now));
        }
        return new LinkVerdict.Known(
                mention.differsFrom(seen) || mention.addsTo(seen) || stale(seen, limits, now) ? mentioned : null);
    }

    /**
     * Each revision makes the next one wait longer: some feeds change a date or a count of comments at every poll, and
     * would have every article fetched as often.
     */
    private static Instant due(Seen seen, boolean out, Limits limits, Instant now) {
        var page = seen.page();
        if (page == null && !out) {
            return now;
        }
        var last = out || page == null ? now : page.lastAt();
        var spacing = Durations.growing(limits.minInterval(), 2, seen.revisions(), limits.maxInterval());
        return new Wait(last, last.plus(spacing)).ends(now);
    }

    private static boolean stale(Seen seen, Limits limits, Instant now) {
        return Duration.between(seen.mentionedAt(), now)
                        .compareTo(limits.seenRetention().dividedBy(TOUCHES))
                >= 0;
    }

    /** Whether a link was not mentioned, and its page not looked at, for so long that it is forgotten. */
    static boolean forgotten(Seen seen, Limits limits, Instant now) {
        return !seen.pending()
                && isOld(seen.mentionedAt(), limits, now)
                && (seen.page() == null
                        || seen.page().nextLookAt() == null
                        || isOld(seen.page().nextLookAt(), limits, now));
    }

    private static boolean isOld(Instant at, Limits limits, Instant now) {
        return at.plus(limits.seenRetention()).isBefore(now);
    }
}
