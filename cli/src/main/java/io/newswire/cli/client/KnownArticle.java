package io.newswire.cli.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the store says of an article: where it was published, and when it was taken down, null where it was not.
 *
 * @param document null for one that has been erased
 */
record KnownArticle(@Nullable Document document, @Nullable Instant deletedAt) {
    static final KnownArticle ERASED = new KnownArticle(null, null);

    record Document(@Nullable String url) {}

    /** Canonical. */
    @Nullable
    String url() {
        return document == null ? null : document.url();
    }
}
