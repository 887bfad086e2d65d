package io.newswire.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request that the frontier has released. Keyed by host: the frontier releases a host's next one only after it has
 * seen the result of this one.
 *
 * @param id unique; the result names it
 * @param url where to go, absolute
 * @param articleId of the article behind it, null for a feed
 * @param link how the article was found, null for a feed
 * @param etag validator for {@code If-None-Match}, null for an unconditional request
 * @param lastModified validator for {@code If-Modified-Since}, null for an unconditional request
 */
public record FetchRequest(
        String id,
        Kind kind,
        String url,
        @Nullable String articleId,
        @Nullable ArticleLink link,
        @Nullable String etag,
        @Nullable String lastModified,
        int attempt,
        Instant requestedAt) {

    /** What is behind the URL. */
    public enum Kind {
        FEED,
        ARTICLE
    }

    public FetchRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(requestedAt, "requestedAt");
        if (kind == Kind.ARTICLE && articleId == null) {
            throw new IllegalArgumentException("a request for an article names its id");
        }
    }
}
