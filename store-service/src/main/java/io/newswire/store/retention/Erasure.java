package io.newswire.store.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/**
 * Erases what articles said that were taken down: their rows with all revisions. When that was, and in which part they were, stays
 * known: what comes of them once more is taken down too, and erased again.
 */
final class Erasure {
    private static final int BATCH = 500;

    /** A row that is being written is left for the next time. */
    private static final String ERASE = """
            WITH gone AS MATERIALIZED (
                SELECT part, id FROM article WHERE deleted_at < :before LIMIT :most FOR UPDATE SKIP LOCKED),
            revisions AS (
                DELETE FROM article_revision r USING gone WHERE r.part = gone.part AND r.id = gone.id)
            DELETE FROM article a USING gone WHERE a.part = gone.part AND a.id = gone.id""";

    private Erasure() {}

    /**
     * In transactions of its own.
     *
     * @return how many
     */
    static int ofThoseTakenDown(Handle handle, Instant before) {
        int erased = 0;
        for (int some = BATCH; some == BATCH; erased += some) {
            some = handle.createUpdate(ERASE)
                    .bind("before", before.atOffset(ZoneOffset.UTC))
                    .bind("most", BATCH)
                    .execute();
        }
        return erased;
    }
}
