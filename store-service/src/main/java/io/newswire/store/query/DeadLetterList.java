package io.newswire.store.query;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Lists dead letters, the newest first. */
final class DeadLetterList {
    private static final String LIST = "dead-letters";

    private static final String SELECT = """
            SELECT topic, partition, "offset", stage, reason, detail, origin_topic, origin_partition, origin_offset, at,
                substring(key FROM 1 FOR 300) AS key_start, octet_length(value) AS value_bytes,
                substring(value FROM 1 FOR 1000) AS value_start, headers
            FROM dead_letter
            WHERE %s
            ORDER BY at DESC, partition DESC, "offset" DESC
            LIMIT :rows""";

    private static final String AFTER = "(at, partition, \"offset\") < (:at, :partition, :offset)";

    private DeadLetterList() {}

    /** Those with this key, the newest first. */
    static List<FoundDeadLetter> ofKey(Handle handle, byte[] key, int most) {
        return handle.createQuery(SELECT.formatted("key = :key"))
                .bind("key", key)
                .bind("rows", most)
                .map((row, context) -> Rows.deadLetter(row))
                .list();
    }

    static Page<FoundDeadLetter> find(Handle handle, PageQuery query) {
        var cursor = Cursor.decode(query.cursor(), LIST, 3);
        var statement = handle.createQuery(SELECT.formatted(cursor == null ? "true" : AFTER))
                .bind("rows", query.limit() + 1);
        if (cursor != null) {
            statement
                    .bind("at", cursor.instant(0))
                    .bind("partition", cursor.number(1))
                    .bind("offset", cursor.number(2));
        }
        var rows = statement.map((row, context) -> Rows.deadLetter(row)).list();
        return Page.of(rows, query.limit(), last -> Cursor.of(LIST, last.at(), last.partition(), last.offset()));
    }
}
