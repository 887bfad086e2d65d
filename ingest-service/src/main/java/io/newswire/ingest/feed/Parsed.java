package io.newswire.ingest.feed;

import io.newswire.contracts.FeedEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a feed's bytes. */
public sealed interface Parsed {

    /**
     * A feed.
     *
     * @param language as the feed gives it, null when it does not
     * @param entries in the feed's order, each with a usable link
     * @param problems entries that were left out: no usable link, or beyond the number of entries we take
     */
    record ParsedFeed(@Nullable String title, @Nullable String language, List<Entry> entries, int problems)
            implements Parsed {
        public ParsedFeed {
            entries = List.copyOf(entries);
        }
    }

    /**
     * No feed.
     *
     * @param reason one of a small set, to be counted: {@code empty}, {@code not-xml}, {@code not-a-feed}, {@code
     *     too-complex}, {@code broken}
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
}
