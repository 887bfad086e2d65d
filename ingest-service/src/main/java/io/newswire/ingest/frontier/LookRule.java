package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a known article is looked at again. The looks are counted from its first fetch, whatever happens in between, and
 * each is made once. An article that was old when it was found, as the links of an archive are, is looked at only once:
 * what would change has changed.
 */
final class LookRule {
    /** A page that is not found may be back in a moment: it is looked at once more before it is taken for gone. */
    static final Duration SECOND_LOOK = Duration.ofHours(1);

    /** Older articles hardly change any more. */
    private static final Duration ARCHIVE = Duration.ofDays(7);

    private LookRule() {}

    /** The page after its first fetch, with no look behind it. */
    static Visited begin(Visited page, @Nullable ArticleLink link, Limits limits) {
        int looks = limits.revisitAfter().size();
        return looks > 1 && isOld(page, link) ? page.looking(looks - 1, null) : page;
    }

    private static boolean isOld(Visited page, @Nullable ArticleLink link) {
        var entry = link == null ? null : link.entry();
        var published = entry == null ? null : entry.datePublished();
        return published != null
                && published.earliestInstant().isBefore(page.firstAt().minus(ARCHIVE));
    }

    /** A look is over. One for the sake of a page that was missing is not among those that are planned. */
    static Seen over(Seen known) {
        var page = known.page();
        return page == null || known.absence() != null ? known : known.with(page.looking(page.nextLook() + 1, null));
    }

    /** The page with the look that comes next; those whose time has passed are left out. */
    static Visited next(Seen seen, Visited page, Limits limits, Instant now) {
        var absence = seen.absence();
        if (seen.isDown() || absence != null && absence.told()) {
            return page.looking(page.nextLook(), null);
        }
        var second = absence == null ? now : absence.since().plus(SECOND_LOOK);
        return second.isAfter(now) ? page.looking(page.nextLook(), second) : planned(page, limits, now);
    }

    private static Visited planned(Visited page, Limits limits, Instant now) {
        var after = limits.revisitAfter();
        int next = page.nextLook();
        while (next < after.size() && !page.firstAt().plus(after.get(next)).isAfter(now)) {
            next++;
        }
        return page.looking(next, next < after.size() ? page.firstAt().plus(after.get(next)) : null);
    }
}
