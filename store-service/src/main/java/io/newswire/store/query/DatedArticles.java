package io.newswire.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Finds articles, the newest first, with words or without. */
final class DatedArticles {
    private static final String LIST = "articles";

    private static final String FOUND = Rows.ARTICLE_COLUMNS + """
            , left(coalesce(a.document ->> 'description', a.document ->> 'articleBody'), 300) AS snippet,
            NULL::real AS rank""";

    private static final String EXPORTED = "a.id, a.revision, a.listed_at, a.stored_at, a.document::text AS document";

    private static final String SELECT = """
            SELECT %1$s
            FROM article a
            WHERE %2$s
            ORDER BY a.listed_at DESC, a.id DESC
            LIMIT :rows""";

    /** Materialized: otherwise the planner takes the index of times, and reads all that does not fit. */
    private static final String SELECT_INDEXED = """
            WITH found AS MATERIALIZED (SELECT a.part, a.id, a.listed_at FROM article a WHERE %2$s),
            page AS (SELECT part, id FROM found ORDER BY listed_at DESC, id DESC LIMIT :rows)
            SELECT %1$s
            FROM page JOIN article a USING (part, id)
            ORDER BY a.listed_at DESC, a.id DESC""";

    private DatedArticles() {}

    static Page<FoundArticle> found(Handle handle, ArticleQuery query) {
        var rows = select(handle, FOUND, query, query.limit() + 1, (row, context) -> Rows.article(row));
        return Page.of(rows, query.limit(), last -> place(last.listedAt(), last.id()));
    }

    static List<ExportedArticle> exported(Handle handle, ArticleQuery query) {
        return select(handle, EXPORTED, query, query.limit(), (row, context) -> exported(row));
    }

    private static ExportedArticle exported(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new ExportedArticle(
                place(Rows.instant(row, "listed_at"), id).encode(),
                id,
                row.getInt("revision"),
                Rows.instant(row, "stored_at"),
                row.getString("document"));
    }

    private static Cursor place(Instant listedAt, String id) {
        return Cursor.of(LIST, listedAt, id);
    }

    private static <T> List<T> select(
            Handle handle, String columns, ArticleQuery query, int rows, RowMapper<T> mapper) {
        var cursor = Cursor.decode(query.cursor(), LIST, 2);
        var words = query.words();
        var asked = words == null
                ? null
                : AskedWords.of(handle, HeadlineLookup.completed(handle, Question.of(words)), query.searchConfig());
        if (asked != null && asked.isEmpty()) {
            return List.of();
        }
        var candidates = Candidates.of(handle, query, asked);
        var to = cursor == null ? null : cursor.instant(0);
        var since = candidates.since(rows, to);
        var found = select(handle, columns, after(candidates.between(since, null), cursor), rows, mapper);
        return since == null || found.size() == rows
                ? found
                : select(handle, columns, after(candidates.all(), cursor), rows, mapper);
    }

    private static Conditions after(Conditions conditions, @Nullable Cursor cursor) {
        return cursor == null
                ? conditions
                : conditions
                        .where("a.listed_at <= :cursorAt", "cursorAt", cursor.instant(0))
                        .where("(a.listed_at, a.id) < (:cursorAt, :cursorId)", "cursorId", cursor.text(1));
    }

    private static <T> List<T> select(
            Handle handle, String columns, Conditions conditions, int rows, RowMapper<T> mapper) {
        var sql = conditions.lexemes().isEmpty() ? SELECT : SELECT_INDEXED;
        return handle.createQuery(sql.formatted(columns, conditions.sql()))
                .bindMap(conditions.bindings())
                .bind("rows", rows)
                .map(mapper)
                .list();
    }
}
