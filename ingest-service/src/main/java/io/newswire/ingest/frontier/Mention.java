package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one feed says of a link, as far as it tells whether the article changed.
 *
 * @param feed short name of the feed, null for a link that a person submitted
 * @param digest of headline, summary and what the feed carries of the article
 */
record Mention(
        @Nullable String feed, String digest, @Nullable Instant dateModified) {
    /** Feeds whose wording is kept per link; of further ones only the date counts. */
    private static final int MOST_FEEDS = 8;

    static Mention of(ArticleLink link) {
        var feed = link.feedUrl() == null ? null : Digest.shortOf(link.feedUrl());
        var entry = link.entry();
        return entry == null ? new Mention(feed, "", null) : new Mention(feed, digest(link, entry), modified(entry));
    }

    private static String digest(ArticleLink link, FeedEntry entry) {
        var said = text(entry.headline()) + "\n" + text(entry.description());
        return Digest.shortOf(link.content() == null ? said : said + "\n" + text(link.content()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable Instant modified(FeedEntry entry) {
        return entry.dateModified() == null ? null : entry.dateModified().earliestInstant();
    }

    boolean submitted() {
        return feed == null;
    }

    /** Whether the same feed put it in other words before, or any feed gave an earlier date. */
    boolean differsFrom(Seen seen) {
        var before = feed == null ? null : seen.digests().get(feed);
        var dated = seen.dateModified();
        return (before != null && !before.equals(digest))
                || (dated != null && dateModified != null && dateModified.isAfter(dated));
    }

    /** Whether it says something that is worth remembering, though the article did not change. */
    boolean addsTo(Seen seen) {
        return !addTo(seen.digests()).equals(seen.digests()) || (seen.dateModified() == null && dateModified != null);
    }

    @Nullable
    Instant later(@Nullable Instant known) {
        if (known == null || dateModified == null) {
            return known == null ? dateModified : known;
        }
        return known.isAfter(dateModified) ? known : dateModified;
    }

    Map<String, String> asDigests() {
        return feed == null ? Map.of() : Map.of(feed, digest);
    }

    Map<String, String> addTo(Map<String, String> digests) {
        if (feed == null || (digests.size() >= MOST_FEEDS && !digests.containsKey(feed))) {
            return digests;
        }
        var added = new HashMap<>(digests);
        added.put(feed, digest);
        return added;
    }
}
