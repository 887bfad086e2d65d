package io.newswire.cli.client;

import org.jspecify.annotations.Nullable;

/** What the store says of an article, as far as it tells where it was published. */
record KnownArticle(@Nullable Document document) {
    /** Of one that has been erased nothing is told. */
    static final KnownArticle ERASED = new KnownArticle(null);

    record Document(@Nullable String url) {}

    /** Canonical. */
    @Nullable
    String url() {
        return document == null ? null : document.url();
    }
}
