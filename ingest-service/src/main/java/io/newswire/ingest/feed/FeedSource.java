package io.newswire.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feed or publication that an entry was taken from.
 *
 * @param authors of that feed: they hold for its entries that name none (RFC 4287, 4.2.1)
 */
public record FeedSource(@Nullable String title, @Nullable String url, List<FeedPerson> authors) {
    public FeedSource {
        authors = List.copyOf(authors);
    }
}
