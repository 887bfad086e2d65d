package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks the news from a sitemap: the entries that are recent, the newest first, and no more than can be fetched. */
final class SitemapEntries {
    private SitemapEntries() {}

    /** Entries without a date come last, in the sitemap's order: known ones among them cost nothing. */
    static List<Parsed.Entry> recent(List<Parsed.Entry> entries, SitemapLimits limits, Instant now) {
        return entries.stream()
                .filter(entry -> isRecent(entry.entry(), limits, now))
                .sorted(Comparator.comparing(
                        entry -> datedAt(entry.entry()), Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(limits.links())
                .toList();
    }

    private static boolean isRecent(FeedEntry entry, SitemapLimits limits, Instant now) {
        return within(entry.datePublished(), limits.news(), now)
                && (entry.datePublished() != null || within(entry.dateModified(), limits.changed(), now));
    }

    /** A date that is a day only may be a day off. */
    private static boolean within(@Nullable NewsDate date, Duration age, Instant now) {
        return date == null
                || !date.earliestInstant().isBefore(now.minus(age).minus(Duration.ofDays(date.time() == null ? 1 : 0)));
    }

    private static @Nullable Instant datedAt(FeedEntry entry) {
        var date = entry.datePublished() == null ? entry.dateModified() : entry.datePublished();
        return date == null ? null : date.earliestInstant();
    }
}
