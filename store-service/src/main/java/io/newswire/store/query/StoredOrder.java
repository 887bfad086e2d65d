package io.newswire.store.query;

import io.newswire.store.query.StoredBatch.Item;
import java.math.BigInteger;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Reads articles in the order of the transactions that stored them. Only numbers below those of all running transactions
 * are read: whatever comes in later has a higher one, so a position never leaves anything behind it.
 */
final class StoredOrder {
    private static final String LIST = "stored";
    /** Articles looked at for one batch, so that a rare match costs no long scan. */
    static final int WINDOW = 2_000;

    private static final BigInteger HIGHEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private static final String HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

    private static final String WINDOW_END = """
            SELECT a.stored_tx::text AS tx, a.id
            FROM article a
            WHERE (a.stored_tx, a.id) > (:tx::xid8, :id) AND a.stored_tx < :horizon::xid8
            ORDER BY a.stored_tx, a.id
            OFFSET :window - 1 LIMIT 1""";

    private static final String SELECT = "SELECT " + Rows.ARTICLE_COLUMNS + """
            , left(coalesce(a.document ->> 'description', a.document ->> 'articleBody'), 300) AS snippet,
            NULL::real AS rank, a.stored_tx::text AS tx
            FROM article a
            WHERE (a.stored_tx, a.id) > (:tx::xid8, :id) AND (a.stored_tx, a.id) <= (:endTx::xid8, :endId) AND %s
            ORDER BY a.stored_tx, a.id
            LIMIT :rows""";

    private StoredOrder() {}

    /** Before the ids of a transaction there is the empty one. */
    private record Place(String tx, String id) {
        static Place of(String position) {
            var cursor = Cursor.decode(position, LIST, 2);
            if (cursor == null || !isNumber(cursor.text(0))) {
                throw Cursor.unknown(position);
            }
            return new Place(cursor.text(0), cursor.text(1));
        }

        private static boolean isNumber(String tx) {
            return !tx.isEmpty()
                    && tx.length() <= HIGHEST.toString().length()
                    && tx.chars().allMatch(c -> c >= '0' && c <= '9')
                    && new BigInteger(tx).compareTo(HIGHEST) <= 0;
        }

        String encode() {
            return Cursor.of(LIST, tx, id).encode();
        }
    }

    static String end(Handle handle) {
        return horizon(handle).encode();
    }

    static StoredBatch after(Handle handle, String position, ArticleQuery query) {
        var start = Place.of(position);
        var horizon = horizon(handle);
        var windowEnd = handle.createQuery(WINDOW_END)
                .bind("tx", start.tx())
                .bind("id", start.id())
                .bind("horizon", horizon.tx())
                .bind("window", WINDOW)
                .map((row, context) -> new Place(row.getString("tx"), row.getString("id")))
                .findOne();
        var end = windowEnd.orElse(horizon);
        var items = select(handle, start, end, query);
        if (items.size() == query.limit()) {
            return new StoredBatch(items, items.getLast().position(), false);
        }
        return new StoredBatch(items, later(start, end).encode(), windowEnd.isEmpty());
    }

    static StoredBatch between(Handle handle, String position, String end, ArticleQuery query) {
        var items = select(handle, Place.of(position), Place.of(end), query);
        return new StoredBatch(
                items, items.size() == query.limit() ? items.getLast().position() : end, false);
    }

    private static List<Item> select(Handle handle, Place start, Place end, ArticleQuery query) {
        var conditions = Conditions.of(query);
        var words = query.words();
        if (words != null) {
            var question = HeadlineLookup.completed(handle, Question.of(words));
            var asked = AskedWords.of(handle, question, query.searchConfig());
            if (asked.isEmpty()) {
                return List.of();
            }
            conditions = conditions.fitting(asked.match());
        }
        return handle.createQuery(SELECT.formatted(conditions.sqlOfRow()))
                .bindMap(conditions.bindings())
                .bind("tx", start.tx())
                .bind("id", start.id())
                .bind("endTx", end.tx())
                .bind("endId", end.id())
                .bind("rows", query.limit())
                .map((row, context) ->
                        new Item(new Place(row.getString("tx"), row.getString("id")).encode(), Rows.article(row)))
                .list();
    }

    /** A long transaction may hold the horizon below a position that was given out: that never goes back. */
    private static Place later(Place start, Place end) {
        return new BigInteger(start.tx()).compareTo(new BigInteger(end.tx())) > 0 ? start : end;
    }

    private static Place horizon(Handle handle) {
        return new Place(handle.createQuery(HORIZON).mapTo(String.class).one(), "");
    }
}
