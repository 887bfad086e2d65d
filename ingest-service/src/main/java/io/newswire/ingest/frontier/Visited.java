package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article's page that came.
 *
 * @param firstAt when it first came: looks are counted from it
 * @param lastAt when it last came
 * @param article id of the article that it was published as, null where that is the one it was asked for as
 * @param nextLook position of the next look among those that are planned; past the last one when all are over
 * @param nextLookAt the time under which a look waits in the host's queue, null when none does
 */
record Visited(
        Instant firstAt,
        Instant lastAt,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String article,
        int nextLook,
        @Nullable Instant nextLookAt) {

    Visited {
        Objects.requireNonNull(firstAt, "firstAt");
        Objects.requireNonNull(lastAt, "lastAt");
    }

    static Visited first(@Nullable String etag, @Nullable String lastModified, @Nullable String article, Instant now) {
        return new Visited(now, now, etag, lastModified, article, 0, null);
    }

    Visited again(
            @Nullable String newEtag, @Nullable String newLastModified, @Nullable String articleNow, Instant now) {
        return new Visited(firstAt, now, newEtag, newLastModified, articleNow, nextLook, nextLookAt);
    }

    /** The next request for it is one without conditions. */
    Visited withoutConditions() {
        return new Visited(firstAt, lastAt, null, null, article, nextLook, nextLookAt);
    }

    Visited looking(int next, @Nullable Instant at) {
        return new Visited(firstAt, lastAt, etag, lastModified, article, next, at);
    }
}
