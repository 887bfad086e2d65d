package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article's page that came.
 *
 * @param firstAt when it first came: looks are counted from it
 * @param lastAt when it last came
 * @param nextLook position of the next look among those that are planned; past the last one when all are over
 * @param nextLookAt the time under which a look waits in the host's queue, null when none does
 */
record Visited(
        Instant firstAt,
        Instant lastAt,
        @Nullable String etag,
        @Nullable String lastModified,
        int nextLook,
        @Nullable Instant nextLookAt) {

    Visited {
        Objects.requireNonNull(firstAt, "firstAt");
        Objects.requireNonNull(lastAt, "lastAt");
    }

    static Visited first(@Nullable String etag, @Nullable String lastModified, Instant now) {
        return new Visited(now, now, etag, lastModified, 0, null);
    }

    Visited again(@Nullable String newEtag, @Nullable String newLastModified, Instant now) {
        return new Visited(firstAt, now, newEtag, newLastModified, nextLook, nextLookAt);
    }

    /** The next request for it is one without conditions. */
    Visited withoutConditions() {
        return new Visited(firstAt, lastAt, null, null, nextLook, nextLookAt);
    }

    Visited looking(int next, @Nullable Instant at) {
        return new Visited(firstAt, lastAt, etag, lastModified, next, at);
    }
}
