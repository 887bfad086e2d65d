package io.newswire.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link to an article that somebody named. Keyed by the link's host.
 *
 * @param url absolute, http or https, as it was found
 * @param feedUrl the feed that it was found in, null when it was submitted
 * @param entry what the feed said of it, null when it was submitted
 */
public record ArticleLink(
        String url, @Nullable String feedUrl, @Nullable FeedEntry entry, Instant discoveredAt) {

    public ArticleLink {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(discoveredAt, "discoveredAt");
    }
}
