package io.newswire.store.query;

import io.newswire.contracts.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds runs over dead letters, the newest first. */
final class DeadLetterRunList {
    private static final String LIST = "dead-letter-runs";
    private static final JsonCodec<DeadLetterFilter> FILTER = JsonCodec.of(DeadLetterFilter.class);

    private static final String SELECT = """
            SELECT id, kind, selection, requested_by, why, created_at, total, state, done, failed, trouble, ended_at
            FROM dead_letter_run
            """;

    private DeadLetterRunList() {}

    static Page<FoundDeadLetterRun> find(Handle handle, PageQuery query) {
        var cursor = Cursor.decode(query.cursor(), LIST, 2);
        var after = cursor == null ? "" : "WHERE (created_at, id) < (:at, :id) ";
        var statement = handle.createQuery(SELECT + after + "ORDER BY created_at DESC, id DESC LIMIT :rows")
                .bind("rows", query.limit() + 1);
        if (cursor != null) {
            statement.bind("at", cursor.instant(0)).bind("id", cursor.text(1));
        }
        var rows = statement.map((row, context) -> run(row)).list();
        return Page.of(rows, query.limit(), last -> Cursor.of(LIST, last.createdAt(), last.id()));
    }

    static Optional<FoundDeadLetterRun> one(Handle handle, String id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne();
    }

    private static FoundDeadLetterRun run(ResultSet row) throws SQLException {
        var filter = FILTER.decode(row.getString("selection").getBytes(StandardCharsets.UTF_8));
        return new FoundDeadLetterRun(
                row.getString("id"),
                FoundDeadLetterRun.Kind.valueOf(row.getString("kind")),
                filter.byName(),
                filter.letters(),
                row.getString("requested_by"),
                row.getString("why"),
                Rows.instant(row, "created_at"),
                row.getLong("total"),
                FoundDeadLetterRun.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("failed"),
                row.getString("trouble"),
                Rows.optionalInstant(row, "ended_at"));
    }
}
