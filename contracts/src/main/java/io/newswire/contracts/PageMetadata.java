package io.newswire.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a page besides its bytes. Travels in the {@link EventHeader#PAGE} header.
 *
 * @param articleId key of the record
 * @param url canonical URL that the article is known under; null for a text that was submitted without one
 * @param finalUrl where redirects ended; null where {@code url} is
 * @param contentType as the server said, charset included; null when it did not
 * @param reservations that the answer's headers made
 * @param link how it was found; null when its bytes were submitted
 * @param requestedAt when the turn of its host came; null when it was not fetched
 */
public record PageMetadata(
        String articleId,
        @Nullable String url,
        @Nullable String finalUrl,
        int status,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant fetchedAt,
        List<Article.Reservation> reservations,
        @Nullable ArticleLink link,
        @Nullable Instant requestedAt) {

    public PageMetadata {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        reservations = reservations == null ? List.of() : List.copyOf(reservations);
    }
}
