package io.newswire.store.hooks;

import io.newswire.store.query.ArticleQuery;
import io.newswire.store.query.SavedFilters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved query whose matches are delivered.
 *
 * @param filters as they are stored: read only when they are needed, so that one which cannot be read stops no other
 * @param secrets that deliveries are signed with, each; the newest first
 * @param position behind what is delivered
 * @param pendingEnd where the batch ends that was tried last, null where none was
 * @param failures in a row
 */
record Hook(
        String id,
        String filters,
        String url,
        List<String> secrets,
        String position,
        @Nullable String pendingEnd,
        int failures,
        @Nullable Instant failingSince) {
    Hook {
        secrets = List.copyOf(secrets);
    }

    /** Matches of one delivery. */
    static final int BATCH = 50;

    /** @throws io.newswire.store.query.BadParameterException when this release cannot read it */
    ArticleQuery query() {
        return SavedFilters.decode(filters).query(BATCH);
    }

    @Override
    public String toString() {
        return "Hook[" + id + "]";
    }
}
