package io.newswire.store.deadletters;

import io.newswire.store.database.Database;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The runs in the database. Who carries one out holds a lease: of several instances one does at a time, and one that died is
 * followed by another when its lease is over.
 */
final class RunTable {
    private static final String CLAIM = """
            UPDATE dead_letter_run SET lease = :lease, leased_until = clock_timestamp() + :seconds * interval '1 second'
            WHERE id = (SELECT id FROM dead_letter_run
                WHERE state = 'RUNNING' AND (lease IS NULL OR lease = :lease OR leased_until < clock_timestamp())
                ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, selection, requested_by, why, up_to, position""";

    private static final String HOLD =
            "SELECT 1 FROM dead_letter_run WHERE id = :id AND lease = :lease AND state = 'RUNNING' FOR UPDATE";

    private static final String ADVANCE = """
            UPDATE dead_letter_run
            SET position = :position, done = done + :done, failed = failed + :failed, trouble = NULL,
                state = CASE WHEN :end THEN 'DONE' ELSE state END, ended_at = CASE WHEN :end THEN :now::timestamptz END
            WHERE id = :id""";

    private static final String WAIT = "UPDATE dead_letter_run SET trouble = :why WHERE id = :id AND lease = :lease";

    private final Database database;
    private final String lease;
    private final Duration longest;

    /**
     * @param lease of this instance
     * @param longest that a batch may take
     */
    RunTable(Database database, String lease, Duration longest) {
        this.database = database;
        this.lease = lease;
        this.longest = longest;
    }

    /** The oldest that nobody else carries out. */
    Optional<Run> claim() {
        return database.forNotes()
                .withHandle(handle -> handle.createQuery(CLAIM)
                        .bind("lease", lease)
                        .bind("seconds", longest.toSeconds())
                        .map((row, context) -> run(row))
                        .findOne());
    }

    /** Whether it is still ours; until the end of the transaction nobody takes or stops it then. */
    boolean holds(Handle handle, Run run) {
        return handle.createQuery(HOLD)
                .bind("id", run.id())
                .bind("lease", lease)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** @param end whether there are no more */
    void advance(Handle handle, Run run, long position, int done, int failed, boolean end, Instant now) {
        handle.createUpdate(ADVANCE)
                .bind("id", run.id())
                .bind("position", position)
                .bind("done", done)
                .bind("failed", failed)
                .bind("end", end)
                .bind("now", now)
                .execute();
    }

    void waits(Run run, String why) {
        database.forNotes()
                .useHandle(handle -> handle.createUpdate(WAIT)
                        .bind("id", run.id())
                        .bind("lease", lease)
                        .bind("why", why)
                        .execute());
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                DeadLetterRuns.FILTER.decode(row.getString("selection").getBytes(StandardCharsets.UTF_8)),
                row.getString("requested_by"),
                row.getString("why"),
                row.getLong("up_to"),
                row.getLong("position"));
    }
}
