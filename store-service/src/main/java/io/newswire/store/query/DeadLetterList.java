package io.newswire.store.query;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Redrive;
import io.newswire.contracts.UndecodableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists dead letters, the newest first, and finds one. */
final class DeadLetterList {
    /** What {@link Rows#deadLetter} reads, of {@code dead_letter}. */
    static final String COLUMNS = """
            place, topic, partition, "offset", stage, reason, detail, error, origin_topic, origin_partition, origin_offset,
            at, substring(key FROM 1 FOR 300) AS key_start, octet_length(value) AS value_bytes,
            substring(value FROM 1 FOR 1000) AS value_start, headers, state, redriven, settled_at, settled_by,
            settled_why, run, trouble""";

    private static final String LIST = "dead-letters";

    private static final String SELECT = """
            SELECT %s
            FROM dead_letter
            WHERE %s AND %s
            ORDER BY at DESC, partition DESC, "offset" DESC
            LIMIT :rows""";

    private static final String AFTER = "(at, partition, \"offset\") < (:at, :partition, :offset)";

    private static final String ONE = "SELECT " + COLUMNS + " FROM dead_letter WHERE place = :place";

    private static final String AGAIN =
            "SELECT place FROM dead_letter WHERE previous = :place ORDER BY id DESC LIMIT 1";

    private static final String VALUE =
            "SELECT coalesce(substring(value FROM 1 FOR :most), '') FROM dead_letter WHERE place = :place";

    private static final JsonCodec<Redrive> REDRIVE = JsonCodec.of(Redrive.class);

    private DeadLetterList() {}

    /** Those with this key, the newest first. */
    static List<FoundDeadLetter> ofKey(Handle handle, byte[] key, int most) {
        return handle.createQuery(SELECT.formatted(COLUMNS, "key = :key", "true"))
                .bind("key", key)
                .bind("rows", most)
                .map((row, context) -> Rows.deadLetter(row))
                .list();
    }

    static Page<FoundDeadLetter> find(Handle handle, DeadLetterFilter filter, PageQuery query) {
        var cursor = Cursor.decode(query.cursor(), LIST, 3);
        var sql = SELECT.formatted(COLUMNS, filter.condition(), cursor == null ? "true" : AFTER);
        var statement = filter.bound(handle.createQuery(sql)).bind("rows", query.limit() + 1);
        if (cursor != null) {
            statement
                    .bind("at", cursor.instant(0))
                    .bind("partition", cursor.number(1))
                    .bind("offset", cursor.number(2));
        }
        var rows = statement.map((row, context) -> Rows.deadLetter(row)).list();
        return Page.of(rows, query.limit(), last -> Cursor.of(LIST, last.at(), last.partition(), last.offset()));
    }

    static Optional<DeadLetterDetail> one(Handle handle, String place) {
        return handle.createQuery(ONE)
                .bind("place", place)
                .map((row, context) -> Rows.deadLetter(row))
                .findFirst()
                .map(found -> new DeadLetterDetail(found, history(found), again(handle, place)));
    }

    private static @Nullable String again(Handle handle, String place) {
        return handle.createQuery(AGAIN)
                .bind("place", place)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private static List<Redrive> history(FoundDeadLetter letter) {
        var history = new ArrayList<Redrive>();
        for (var header : DeadLetterHeader.decode(letter.headers())) {
            var value = header.value();
            if (header.name().equals(EventHeader.REDRIVEN) && value != null) {
                try {
                    history.add(REDRIVE.decode(value));
                } catch (UndecodableException e) {
                    // Not written by us: it stands among the headers, and tells no history.
                }
            }
        }
        return history;
    }

    /** Its first bytes; empty where there is no such letter, no bytes where it has no value. */
    static Optional<byte[]> value(Handle handle, String place, int most) {
        return handle.createQuery(VALUE)
                .bind("place", place)
                .bind("most", most)
                .mapTo(byte[].class)
                .findFirst();
    }
}
