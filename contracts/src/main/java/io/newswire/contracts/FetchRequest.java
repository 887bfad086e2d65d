package io.newswire.contracts;

import java.time.Instant;
import java.util.Map;
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
 * @param headers sent besides ours, to the URL's own host only
 * @param form sent by POST where it is not empty
 */
public record FetchRequest(
        String id,
        Kind kind,
        String url,
        @Nullable String articleId,
        @Nullable ArticleLink link,
        @Nullable String etag,
        @Nullable String lastModified,
        Map<String, String> headers,
        Map<String, String> form,
        int attempt,
        Instant requestedAt) {

    /** What is behind the URL. */
    public enum Kind {
        FEED,
        ARTICLE,
        /** The host's robots.txt (RFC 9309). */
        ROBOTS,
        /** A request to a WebSub hub. */
        SUBSCRIPTION
    }

    public FetchRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(requestedAt, "requestedAt");
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        form = form == null ? Map.of() : Map.copyOf(form);
        if (kind == Kind.ARTICLE && articleId == null) {
            throw new IllegalArgumentException("a request for an article names its id");
        }
    }
}
