package io.newswire.store.query;

import io.newswire.store.lexemes.Filter;
import io.newswire.store.lexemes.Source;
import io.newswire.store.lexemes.Times;
import io.newswire.store.query.ArticleQuery.Duplicates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of articles (a table named a): only what was asked for, so that each question has its own plan.
 * Immutable.
 *
 * @param columns conditions on columns, in SQL
 * @param values of their parameters
 * @param lexemes texts of tsquery that the search index has to fit, each
 */
record Conditions(List<String> columns, Map<String, Object> values, List<String> lexemes) {
    /** Those that the story lists, and those that no story lists and whose revision names it: each by its index. */
    private static final String OF_STORY = """
            (a.part, a.id) IN (
                SELECT p.part, p.id FROM story_members m JOIN article_place p ON p.id = m.article WHERE m.story = :story
                UNION ALL
                SELECT o.part, o.id FROM article o WHERE o.story = :story
                    AND NOT EXISTS (SELECT FROM story_members m WHERE m.article = o.id))""";

    /**
     * What repeats no other; and of those that repeat one that is gone, the first. Subselects for a value, as PostgreSQL
     * would read the whole table for EXISTS.
     */
    private static final String NO_COPY = """
            (a.duplicate_of IS NULL OR (
                SELECT true FROM article o
                WHERE o.part = (SELECT p.part FROM article_place p WHERE p.id = a.duplicate_of)
                    AND o.id = a.duplicate_of AND o.deleted_at IS NULL) IS NULL
                AND (
                    SELECT true FROM article c
                    WHERE c.duplicate_of = a.duplicate_of AND c.deleted_at IS NULL
                        AND (c.listed_at, c.id) < (a.listed_at, a.id)
                    LIMIT 1) IS NULL)""";

    /** A subselect, so that the index is used whatever statistics say of the words: reading rows for them costs more. */
    private static final String BY_INDEX = "a.search @@ (SELECT :match::tsquery)";

    /** The same without the index, for few rows that were found otherwise. */
    private static final String BY_ROW = "ts_match_vq(a.search, :match::tsquery)";

    Conditions {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
        lexemes = List.copyOf(lexemes);
    }

    static Conditions of(ArticleQuery query) {
        var conditions = new Conditions(List.of("a.deleted_at IS NULL"), Map.of(), List.of())
                .where("a.language = :language", "language", query.filter(Filter.LANGUAGE))
                .where("a.publisher = :publisher", "publisher", query.filter(Filter.PUBLISHER))
                .where("a.feed_url = :feed", "feed", query.filter(Filter.FEED))
                .where("a.listed_at >= :from", "from", query.from())
                .where("a.listed_at < :to", "to", query.to())
                .where(OF_STORY, "story", query.story());
        if (query.duplicates() == Duplicates.EXCLUDE) {
            conditions = conditions.where(NO_COPY);
        }
        for (var filter : query.filters().entrySet()) {
            if (!hasIndex(filter.getKey())) {
                conditions = conditions.fitting(lexeme(filter));
            }
        }
        return conditions;
    }

    /** Of its own, with the time. */
    private static boolean hasIndex(Filter filter) {
        return filter == Filter.LANGUAGE || filter == Filter.PUBLISHER;
    }

    private static String lexeme(Map.Entry<Filter, String> filter) {
        return filter.getKey()
                .lexeme(filter.getKey() == Filter.SOURCE ? Source.bare(filter.getValue()) : filter.getValue());
    }

    /** With all of the filters by the search index, for when that is used anyway. */
    static Conditions indexed(ArticleQuery query, Instant newest) {
        var conditions = of(query);
        for (var filter : query.filters().entrySet()) {
            if (hasIndex(filter.getKey())) {
                conditions = conditions.fitting(lexeme(filter));
            }
        }
        var from = query.from();
        return from == null ? conditions : conditions.fitting(Times.query(from, earlier(query.to(), newest)));
    }

    /** Not before it; and with the days since by the search index. */
    Conditions since(@Nullable Instant from, @Nullable Instant to, Instant newest) {
        return from == null
                ? this
                : where("a.listed_at >= :since", "since", from).fitting(Times.query(from, earlier(to, newest)));
    }

    private static Instant earlier(@Nullable Instant to, Instant newest) {
        return to == null || to.isAfter(newest) ? newest : to;
    }

    /** Nothing where the value is null. */
    Conditions where(String condition, String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Conditions(with(columns, condition), more, lexemes);
    }

    /** Without parameters; nothing where it is null. */
    Conditions where(@Nullable String condition) {
        return condition == null ? this : new Conditions(with(columns, condition), values, lexemes);
    }

    /** @param tsquery its text; null for no matter what */
    Conditions fitting(@Nullable String tsquery) {
        return tsquery == null ? this : new Conditions(columns, values, with(lexemes, tsquery));
    }

    private static List<String> with(List<String> list, String one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** By the search index where there are lexemes. */
    String sql() {
        return String.join(" AND ", lexemes.isEmpty() ? columns : with(columns, BY_INDEX));
    }

    /** For rows that are found by another index. */
    String sqlOfRow() {
        return String.join(" AND ", lexemes.isEmpty() ? columns : with(columns, BY_ROW));
    }

    /** Of all parameters. */
    Map<String, Object> bindings() {
        if (lexemes.isEmpty()) {
            return values;
        }
        var bindings = new HashMap<>(values);
        bindings.put("match", String.join(" & ", lexemes));
        return bindings;
    }
}
