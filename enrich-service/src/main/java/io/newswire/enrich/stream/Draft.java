package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import org.jspecify.annotations.Nullable;

/**
 * A revision that waits for the index, with what its event will pass on.
 *
 * @param promoted true for one that was made of an old page: its age is nobody's latency. Null where it is not
 */
record Draft(
        Article article,
        @Nullable String traceparent,
        @Nullable Boolean promoted) {

    static Draft live(Article article, @Nullable String traceparent) {
        return new Draft(article, traceparent, null);
    }

    static Draft promoted(Article article, @Nullable String traceparent) {
        return new Draft(article, traceparent, true);
    }

    boolean isLive() {
        return promoted == null;
    }
}
