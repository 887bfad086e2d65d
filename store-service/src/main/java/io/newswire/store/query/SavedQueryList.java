package io.newswire.store.query;

import io.newswire.contracts.JsonCodec;
import io.newswire.store.query.FoundSavedQuery.State;
import io.newswire.store.query.FoundSavedQuery.Webhook;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds saved queries, without what is secret of them. */
final class SavedQueryList {
    private static final String LIST = "saved-queries";

    private static final String SELECT = """
            SELECT id, name, parameters, created_at, url, state, position, failures, failing_since, next_at, last_error,
                last_delivery_at, delivered
            FROM saved_query
            """;

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    private SavedQueryList() {}

    /** The oldest first. */
    static Page<FoundSavedQuery> find(Handle handle, PageQuery query) {
        var cursor = Cursor.decode(query.cursor(), LIST, 2);
        var rows = handle.createQuery(
                        SELECT + "WHERE (created_at, id) > (:at, :id) ORDER BY created_at, id LIMIT :rows")
                .bind("at", cursor == null ? Instant.EPOCH : cursor.instant(0))
                .bind("id", cursor == null ? "" : cursor.text(1))
                .bind("rows", query.limit() + 1)
                .map((row, context) -> savedQuery(row))
                .list();
        return Page.of(rows, query.limit(), last -> Cursor.of(LIST, last.createdAt(), last.id()));
    }

    static Optional<FoundSavedQuery> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> savedQuery(row))
                .findOne();
    }

    private static FoundSavedQuery savedQuery(ResultSet row) throws SQLException {
        return new FoundSavedQuery(
                row.getString("id"),
                row.getString("name"),
                parameters(row.getString("parameters")),
                Rows.instant(row, "created_at"),
                webhook(row));
    }

    /** Not read any further: it is shown also where this release would refuse it. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> parameters(String json) {
        return JSON.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Webhook webhook(ResultSet row) throws SQLException {
        var url = row.getString("url");
        if (url == null) {
            return null;
        }
        int failures = row.getInt("failures");
        var state = State.valueOf(row.getString("state"));
        return new Webhook(
                receiver(url),
                null,
                state,
                row.getString("position"),
                failures,
                Rows.optionalInstant(row, "failing_since"),
                failures > 0 && state == State.ACTIVE ? Rows.instant(row, "next_at") : null,
                row.getString("last_error"),
                Rows.optionalInstant(row, "last_delivery_at"),
                row.getLong("delivered"));
    }

    /** What is stored has a path, be it only a slash. */
    private static String receiver(String url) {
        return url.substring(0, url.indexOf('/', url.indexOf("://") + "://".length()));
    }
}
