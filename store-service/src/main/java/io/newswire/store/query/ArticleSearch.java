package io.newswire.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that fit words, the best first. Where more fit than can be ranked at once, the newest are ranked among each other,
 * then those before them, and so on: a cursor says where the span that it is in begins and ends.
 */
final class ArticleSearch {
    /** Ranked at once. */
    private static final int SPAN = 400;

    private static final String EXACT = "search";
    private static final String SIMILAR = "similar";

    private static final String SEARCH = """
            WITH asked AS MATERIALIZED (
                SELECT config, query::tsquery AS query FROM unnest(:configs, :queries) AS asked (config, query)),
            found AS MATERIALIZED (
                SELECT a.part, a.id, asked.config, asked.query, ts_rank_cd(a.search, asked.query, 1) AS rank
                FROM article a JOIN asked ON asked.config = a.search_config
                WHERE %2$s),
            page AS MATERIALIZED (
                SELECT * FROM found WHERE (rank, id) < (:rank::real, :id) ORDER BY rank DESC, id DESC LIMIT :rows)
            SELECT %1$s, page.rank,
                ts_headline(page.config::regconfig, said.body, page.query,
                    'MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … ", '
                    || 'StartSel=' || chr(57344) || ', StopSel=' || chr(57345)) AS snippet,
                left(said.body, 100) AS beginning, right(said.body, 100) AS ending,
                CASE WHEN :unspaced THEN left(said.body, 20000) END AS unspaced
            FROM page JOIN article a USING (part, id)
                CROSS JOIN LATERAL (SELECT left(a.document ->> 'articleBody', 100000) AS body OFFSET 0) said
            ORDER BY page.rank DESC, a.id DESC""";

    private final Handle handle;
    private final ArticleQuery query;
    private final AskedWords words;
    private final Candidates candidates;
    private final String list;

    private ArticleSearch(Handle handle, ArticleQuery query, AskedWords words, String list) {
        this.handle = handle;
        this.query = query;
        this.words = words;
        this.candidates = Candidates.of(handle, query, words);
        this.list = list;
    }

    /** @param words of the query */
    static FoundPage find(Handle handle, ArticleQuery query, String words) {
        var question = HeadlineLookup.completed(handle, Question.of(words));
        boolean similar = query.cursor() != null && Cursor.isOf(query.cursor(), SIMILAR);
        if (!similar) {
            var place = Place.decode(query.cursor(), EXACT);
            var exact = of(handle, query, question, EXACT).page(place);
            if (!exact.items().isEmpty() || query.cursor() != null) {
                return exact;
            }
        }
        var alike = HeadlineLookup.alike(handle, question);
        if (alike.words().isEmpty()) {
            return FoundPage.NONE;
        }
        var page = of(handle, query, alike.question(), SIMILAR).page(Place.decode(query.cursor(), SIMILAR));
        return page.items().isEmpty() ? page : page.similar(alike.words());
    }

    private static ArticleSearch of(Handle handle, ArticleQuery query, Question question, String list) {
        return new ArticleSearch(handle, query, AskedWords.of(handle, question, query.searchConfig()), list);
    }

    /**
     * Behind which article.
     *
     * @param rank infinite before the first of a span, whose beginning is not known then
     * @param from beginning of the span, null where it has none
     * @param to end of the span, exclusive, null where it has none
     */
    private record Place(
            float rank,
            String id,
            @Nullable Instant from,
            @Nullable Instant to) {
        static final String NO_TIME = "";

        static Place before(@Nullable Instant to) {
            return new Place(Float.POSITIVE_INFINITY, "", null, to);
        }

        static Place decode(@Nullable String encoded, String list) {
            var cursor = Cursor.decode(encoded, list, 4);
            return cursor == null
                    ? before(null)
                    : new Place(cursor.real(0), cursor.text(1), time(cursor, 2), time(cursor, 3));
        }

        private static @Nullable Instant time(Cursor cursor, int key) {
            return cursor.text(key).equals(NO_TIME) ? null : cursor.instant(key);
        }

        String encode(String list) {
            return Cursor.of(
                            list,
                            rank,
                            id,
                            Objects.requireNonNullElse(from, NO_TIME),
                            Objects.requireNonNullElse(to, NO_TIME))
                    .encode();
        }

        boolean isStart() {
            return rank == Float.POSITIVE_INFINITY;
        }
    }

    private FoundPage page(Place after) {
        if (words.isEmpty()) {
            return FoundPage.NONE;
        }
        var place = after;
        while (true) {
            var from = place.isStart() ? candidates.since(SPAN, place.to()) : place.from();
            var rows = select(place, from);
            if (rows.size() > query.limit()) {
                var items = rows.subList(0, query.limit());
                return new FoundPage(
                        items, next(items.getLast(), from, place.to()).encode(list), null);
            }
            if (from == null) {
                return new FoundPage(rows, null, null);
            }
            place = Place.before(from);
            if (!rows.isEmpty()) {
                return new FoundPage(rows, place.encode(list), null);
            }
        }
    }

    private static Place next(FoundArticle last, @Nullable Instant from, @Nullable Instant to) {
        return new Place(Objects.requireNonNull(last.rank(), "the search ranks"), last.id(), from, to);
    }

    private List<FoundArticle> select(Place place, @Nullable Instant from) {
        var conditions = candidates.between(from, place.to());
        return handle.createQuery(SEARCH.formatted(Rows.ARTICLE_COLUMNS, conditions.sql()))
                .bindMap(conditions.bindings())
                .bind("configs", words.configs())
                .bind("queries", words.queries())
                .bind("unspaced", !words.runs().isEmpty())
                .bind("rank", place.rank())
                .bind("id", place.id())
                .bind("rows", query.limit() + 1)
                .map((row, context) -> article(row))
                .list();
    }

    private FoundArticle article(ResultSet row) throws SQLException {
        var unspaced = row.getString("unspaced");
        var snippet = unspaced == null ? null : Snippets.around(unspaced, words.runs());
        return Rows.article(row, snippet == null ? marked(row) : snippet);
    }

    private static List<FoundArticle.Excerpt> marked(ResultSet row) throws SQLException {
        return Snippets.withinText(
                Snippets.parse(row.getString("snippet")), row.getString("beginning"), row.getString("ending"));
    }
}
