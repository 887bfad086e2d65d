package io.newswire.store.write;

import io.newswire.store.database.Causes;
import io.newswire.store.database.Database;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes to PostgreSQL, and brings its schema up to date before the first write. */
final class PostgresRowStore implements RowStore {
    /** Fails on a server that is up and read-only, as a standby is; changes nothing on any other. */
    private static final String PROBE = "DELETE FROM feed_status WHERE false";

    /** What a server says that was the primary, and is a standby now: its connections stay open. */
    private static final String READ_ONLY = "25006";

    private final Database database;

    PostgresRowStore(Database database) {
        this.database = database;
    }

    @Override
    public Set<RevisionKey> store(List<Row> rows) {
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

    private Set<RevisionKey> written(List<Row> rows) {
        return database.forWrites().inTransaction(handle -> {
            if (rows.isEmpty()) {
                handle.execute(PROBE);
            }
            DeadLetterTable.store(handle, only(DeadLetterRow.class, rows));
            FeedStatusTable.store(handle, rows);
            StoryTables.store(handle, rows);
            var articles = only(ArticleRow.class, rows);
            var added = ArticleTables.store(handle, articles);
            var revised = added.stream().map(RevisionKey::id).collect(Collectors.toUnmodifiableSet());
            DeletionTable.store(handle, only(Row.ArticleDeleted.class, rows), revised);
            return added;
        });
    }

    private static <T extends Row> List<T> only(Class<T> kind, List<Row> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
