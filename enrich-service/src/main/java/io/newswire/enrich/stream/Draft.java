package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import org.jspecify.annotations.Nullable;

/** A revision that waits for the index, with what its event will pass on. */
record Draft(Article article, @Nullable String traceparent) {}
