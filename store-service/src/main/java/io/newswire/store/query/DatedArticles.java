package io.newswire.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds articles, the newest first, with words or without. */
final class DatedArticles {
    private static final String LIST = "articles";

    private static final String FOUND = Rows.ARTICLE_COLUMNS + """
            , left(coalesce(a.document ->> 'description', a.document ->> 'articleBody'), 300) AS snippet,
            NULL::real AS rank""";

    private static final String EXPORTED = "a.id, a.revision, a.listed_at, a.stored_at, a.document::text AS document";

    private static final String SELECT = """
            %s
            SELECT %s
            FROM %s
            WHERE %s
            ORDER BY a.listed_at DESC, a.id DESC
            LIMIT :rows""";

    private DatedArticles() {}

    static Page<FoundArticle> found(Handle handle, ArticleQuery query) {
        var rows = select(handle, FOUND, query)
                .bind("rows", query.limit() + 1)
                .map((row, context) -> Rows.article(row))
                .list();
        return Page.of(rows, query.limit(), last -> place(last.listedAt(), last.id()));
    }

    static List<ExportedArticle> exported(Handle handle, ArticleQuery query) {
        return select(handle, EXPORTED, query)
                .bind("rows", query.limit())
                .map((row, context) -> exported(row))
                .list();
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

    private static Query select(Handle handle, String columns, ArticleQuery query) {
        var conditions = Conditions.of(query);
        var cursor = Cursor.decode(query.cursor(), LIST, 2);
        if (cursor != null) {
            conditions
                    .where("a.listed_at <= :cursorAt", "cursorAt", cursor.instant(0))
                    .where("(a.listed_at, a.id) < (:cursorAt, :cursorId)", "cursorId", cursor.text(1));
        }
        boolean asked = query.words() != null;
        var sql = SELECT.formatted(
                asked ? AskedWords.TABLE : "", columns, asked ? AskedWords.ARTICLES : "article a", conditions.sql());
        var statement = handle.createQuery(sql).bindMap(conditions.values());
        return asked ? statement.bind("words", query.words()).bind("config", query.searchConfig()) : statement;
    }
}
