package io.newswire.store.query;

import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds articles: the newest first, or those that fit the words best. */
final class ArticleSearch {
    private static final String BY_RANK = "search";

    private static final String SEARCH = AskedWords.TABLE + """
            ,
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
        return query.words() == null ? DatedArticles.found(handle, query) : search(handle, query);
    }

    private static Page<FoundArticle> search(Handle handle, ArticleQuery query) {
        var cursor = Cursor.decode(query.cursor(), BY_RANK, 2);
        var conditions = Conditions.of(query);
        var after = cursor == null ? "true" : "(rank, id) < (:cursorRank::real, :cursorId)";
        var statement = handle.createQuery(SEARCH.formatted(Rows.ARTICLE_COLUMNS, conditions.sql(), after))
                .bindMap(conditions.values())
                .bind("words", query.words())
                .bind("config", query.searchConfig());
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
