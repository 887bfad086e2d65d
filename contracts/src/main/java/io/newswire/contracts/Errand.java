package io.newswire.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that a feed needs at a host that is not its own: at the place where it moved, or at its hub. Keyed by that
 * host, whose turn it waits for, so that no host is asked by two at once.
 *
 * @param id unique; the {@link FeedDelivery} names it
 * @param feedUrl the feed that asks
 * @param home host of that feed: the key of the delivery
 * @param kind {@link FetchRequest.Kind#FEED} or {@link FetchRequest.Kind#SUBSCRIPTION}
 * @param hops redirects that led here
 */
public record Errand(
        String id,
        String feedUrl,
        String home,
        FetchRequest.Kind kind,
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        Map<String, String> form,
        int hops,
        Instant askedAt) {

    public Errand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(feedUrl, "feedUrl");
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(askedAt, "askedAt");
        form = form == null ? Map.of() : Map.copyOf(form);
        if (kind != FetchRequest.Kind.FEED && kind != FetchRequest.Kind.SUBSCRIPTION) {
            throw new IllegalArgumentException("no errand is a request for " + kind);
        }
    }
}
