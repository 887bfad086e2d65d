package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself, as published.
 *
 * @param link to the site; absolute where it could be made so
 * @param image its logo or icon
 */
public record FeedHead(
        @Nullable FeedText title,
        @Nullable String link,
        @Nullable FeedText description,
        @Nullable String language,
        @Nullable NewsDate published,
        @Nullable NewsDate updated,
        List<FeedPerson> authors,
        List<String> categories,
        @Nullable String generator,
        @Nullable FeedText rights,
        @Nullable String image) {
    public FeedHead {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** Of a sitemap: it says nothing. */
    static FeedHead none() {
        return new FeedHead(null, null, null, null, null, null, List.of(), List.of(), null, null, null);
    }
}
