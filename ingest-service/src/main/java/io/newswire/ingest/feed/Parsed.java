package io.newswire.ingest.feed;

import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.NewsDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a feed's bytes. */
public sealed interface Parsed {

    /**
     * A feed or a sitemap.
     *
     * @param format {@code rss-2.0}, {@code atom-1.0}, {@code json-feed-1.1}, {@code sitemap}, …
     * @param items everything that the feed holds, as published, in its order
     * @param entries of these the ones that lead to an article, each with a usable link
     * @param leftOut entries that were not taken: no usable link, cut off, or beyond the number that we take
     * @param problems what was recovered, and what was left out, for people; bounded
     */
    record ParsedFeed(
            String format,
            FeedHead head,
            FeedHints hints,
            List<FeedItem> items,
            List<Entry> entries,
            int leftOut,
            List<String> problems)
            implements Parsed {
        public ParsedFeed {
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(head, "head");
            Objects.requireNonNull(hints, "hints");
            items = List.copyOf(items);
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }

        /** The feed's name as plain text on one line, null where it has none. */
        public @Nullable String title() {
            return PlainText.of(head.title(), PlainText.MAX_HEADLINE);
        }

        /** As the feed gives it, null when it does not. */
        public @Nullable String language() {
            return head.language();
        }
    }

    /**
     * A list of sitemaps.
     *
     * @param children bounded; the newest where there are more
     */
    record SitemapIndex(List<Child> children, List<String> problems) implements Parsed {
        public SitemapIndex {
            children = List.copyOf(children);
            problems = List.copyOf(problems);
        }
    }

    /**
     * No feed.
     *
     * @param reason one of a small set, to be counted: {@code empty}, {@code not-xml}, {@code not-json}, {@code
     *     not-a-feed}, {@code broken}
     * @param detail for an operator
     */
    record Unparseable(String reason, String detail) implements Parsed {}

    /** @param url absolute, http or https */
    record Entry(String url, FeedEntry entry) {
        public Entry {
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(entry, "entry");
        }
    }

    /**
     * A sitemap that an index names.
     *
     * @param loc absolute, http or https
     */
    record Child(String loc, @Nullable NewsDate lastmod) {
        public Child {
            Objects.requireNonNull(loc, "loc");
        }
    }
}
