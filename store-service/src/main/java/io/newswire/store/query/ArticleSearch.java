package io.newswire.store.query;

import io.newswire.store.database.SearchLanguage;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds articles: the newest first, or those that fit the words best. */
final class ArticleSearch {
    private static final String BY_DATE = "articles";
    private static final String BY_RANK = "search";

    private static final String LIST = """
            SELECT %s, left(coalesce(a.document ->> 'description', a.document ->> 'articleBody'), 300) AS snippet,
                NULL::real AS rank
            FROM article a
            WHERE %s
            ORDER BY a.listed_at DESC, a.id DESC
            LIMIT :rows""";

    /**
     * Each article is asked in its own language, so that endings and exclusions are understood. The languages are read
     * from an index with one step each.
     */
    private static final String SEARCH = """
            WITH RECURSIVE known (config) AS (
                (SELECT search_config FROM article ORDER BY search_config LIMIT 1)
                UNION ALL
                SELECT (SELECT search_config FROM article WHERE search_config > known.config
                    ORDER BY search_config LIMIT 1)
                FROM known WHERE known.config IS NOT NULL),
            asked AS MATERIALIZED (
                SELECT config, websearch_to_tsquery(config::regconfig, :words) AS query
                FROM known WHERE config IS NOT NULL AND (:config::text IS NULL OR config = :config)),
            found AS (
                SELECT a.id, asked.config, asked.query, ts_rank_cd(a.search, asked.query, 1) AS rank
                FROM asked JOIN article a ON a.search @@ asked.query AND a.search_config = asked.config
                WHERE %2$s),
            page AS MATERIALIZED (
                SELECT * FROM found WHERE %3$s ORDER BY rank DESC, id DESC LIMIT :rows)
            SELECT %1$s, page.rank,
                ts_headline(page.config::regconfig, left(a.document ->> 'articleBody', 100000), page.query,
                    'MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … ", '
                    || 'StartSel=' || chr(57344) || ', StopSel=' || chr(57345)) AS snippet
            FROM page JOIN article a USING (id)
            ORDER BY page.rank DESC, a.id DESC""";

    private ArticleSearch() {}

    static Page<FoundArticle> find(Handle handle, ArticleQuery query) {
        return query.words() == null ? list(handle, query) : search(handle, query);
    }

    private static Page<FoundArticle> list(Handle handle, ArticleQuery query) {
        var cursor = Cursor.decode(query.cursor(), BY_DATE, 2);
        var conditions = Conditions.of(query);
        if (cursor != null) {
            conditions
                    .where("a.listed_at <= :cursorAt", "cursorAt", cursor.instant(0))
                    .where("(a.listed_at, a.id) < (:cursorAt, :cursorId)", "cursorId", cursor.text(1));
        }
        var statement = handle.createQuery(LIST.formatted(Rows.ARTICLE_COLUMNS, conditions.sql()))
                .bindMap(conditions.values());
        return Page.of(
                rows(statement, query.limit()), query.limit(), last -> Cursor.of(BY_DATE, last.listedAt(), last.id()));
    }

    private static Page<FoundArticle> search(Handle handle, ArticleQuery query) {
        var cursor = Cursor.decode(query.cursor(), BY_RANK, 2);
        var conditions = Conditions.of(query);
        var after = cursor == null ? "true" : "(rank, id) < (:cursorRank::real, :cursorId)";
        var language = query.language();
        var statement = handle.createQuery(SEARCH.formatted(Rows.ARTICLE_COLUMNS, conditions.sql(), after))
                .bindMap(conditions.values())
                .bind("words", query.words())
                .bind("config", language == null ? null : SearchLanguage.configOf(language));
        if (cursor != null) {
            statement.bind("cursorRank", cursor.real(0)).bind("cursorId", cursor.text(1));
        }
        return Page.of(rows(statement, query.limit()), query.limit(), ArticleSearch::place);
    }

    private static Cursor place(FoundArticle last) {
        return Cursor.of(BY_RANK, Objects.requireNonNull(last.rank(), "the search ranks"), last.id());
    }

    private static List<FoundArticle> rows(Query statement, int limit) {
        return statement
                .bind("rows", limit + 1)
                .map((row, context) -> Rows.article(row))
                .list();
    }
}
