package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, as published.
 *
 * @param link to the article; absolute where it could be made so, and not checked
 * @param id RSS {@code guid}, Atom {@code id}
 * @param authors its own; not those of the feed
 * @param summary RSS {@code description}, Atom {@code summary}
 * @param content the whole text, where the feed has it
 * @param language its own; not that of the feed
 * @param source where the entry was taken from
 */
public record FeedItem(
        @Nullable FeedText title,
        @Nullable String link,
        @Nullable String id,
        @Nullable NewsDate published,
        @Nullable NewsDate updated,
        List<FeedPerson> authors,
        List<String> categories,
        @Nullable FeedText summary,
        @Nullable FeedText content,
        @Nullable String language,
        @Nullable String image,
        List<FeedEnclosure> enclosures,
        @Nullable FeedSource source) {
    public FeedItem {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }
}
