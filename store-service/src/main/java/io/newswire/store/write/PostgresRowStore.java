package io.newswire.store.write;

import io.newswire.store.database.Causes;
import io.newswire.store.database.Database;
import io.newswire.store.months.PartRule;
import io.newswire.store.months.PartTables;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes to PostgreSQL, and brings its schema up to date before the first write. */
final class PostgresRowStore implements RowStore {
    /** Fails on a server that is up and read-only, as a standby is; changes nothing on any other. */
    private static final String PROBE = "DELETE FROM feed_status WHERE false";

    /** What a server says that was the primary, and is a standby now: its connections stay open. */
    private static final String READ_ONLY = "25006";

    /** Of making tables for one batch: a part may be given up in between, and then has no tables again. */
    private static final int MOST_ATTEMPTS = 3;

    private final Database database;
    private final PartRule rule;
    private final Clock clock;

    PostgresRowStore(Database database, PartRule rule, Clock clock) {
        this.database = database;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public Stored store(List<Row> rows) {
        try {
            database.migrate();
            return written(rows);
        } catch (RuntimeException fault) {
            if (Causes.sqlState(fault).equals(READ_ONLY)) {
                database.reconnectWrites();
            }
            throw fault;
        }
    }

    private Stored written(List<Row> rows) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(rows);
            } catch (MissingPartsException missing) {
                if (attempt == MOST_ATTEMPTS) {
                    throw missing;
                }
                database.forWrites().inTransaction(handle -> PartTables.make(handle, missing.parts()));
            }
        }
    }

    private Stored inTransaction(List<Row> rows) {
        return database.forWrites().inTransaction(handle -> {
            if (rows.isEmpty()) {
                handle.execute(PROBE);
                return Stored.NOTHING;
            }
            PartTables.beginWriting(handle);
            DeadLetterTable.store(handle, only(DeadLetterRow.class, rows));
            FeedStatusTable.store(handle, rows);
            StoryTables.store(handle, rows);
            var stored = articles(handle, only(ArticleRow.class, rows));
            var revised = stored.added().stream().map(RevisionKey::id).collect(Collectors.toUnmodifiableSet());
            DeletionTable.store(handle, only(Row.ArticleDeleted.class, rows), revised);
            return stored;
        });
    }

    private Stored articles(Handle handle, List<ArticleRow> rows) {
        if (rows.isEmpty()) {
            return Stored.NOTHING;
        }
        var once = new LinkedHashMap<RevisionKey, ArticleRow>();
        var newest = new HashMap<String, Integer>();
        for (var row : rows) {
            once.putIfAbsent(row.key(), row);
            newest.merge(row.article().id(), row.article().revision(), Math::max);
        }
        var places = Places.of(handle, rows, rule, clock.instant());
        var placed = new ArrayList<PlacedRow>();
        var expired = new HashSet<RevisionKey>();
        once.forEach((key, row) -> {
            var part = places.get(key.id());
            if (part == null) {
                expired.add(key);
            } else {
                placed.add(new PlacedRow(row, part, newest.getOrDefault(key.id(), 0) == key.revision()));
            }
        });
        return new Stored(ArticleTables.store(handle, placed), expired);
    }

    private static <T extends Row> List<T> only(Class<T> kind, List<Row> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
