package io.newswire.store.query;

import io.newswire.store.lexemes.Filter;
import io.newswire.store.lexemes.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Counts what fits a query, in a sample where it is much. The smallest sample tells which is the largest that may be
 * counted.
 */
final class FacetCounts {
    private static final int MOST_COUNTED = 15_000;
    private static final int MOST_VALUES = 20;
    private static final String TIME = "";

    private static final List<Filter> COUNTED = List.of(
            Filter.SOURCE,
            Filter.PUBLISHER,
            Filter.LANGUAGE,
            Filter.SECTION,
            Filter.COUNTRY,
            Filter.COMPLETENESS,
            Filter.FEED);

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT FROM article a WHERE %s LIMIT :most) AS found""";

    private static final String SPREAD = "WITH found AS MATERIALIZED (SELECT "
            + COUNTED.stream().map(FacetCounts::column).collect(Collectors.joining(", "))
            + ", a.listed_at FROM article a WHERE %s LIMIT :most)"
            + COUNTED.stream().map(FacetCounts::values).collect(Collectors.joining(" UNION ALL "))
            + " UNION ALL SELECT '" + TIME
            + "', NULL, date_trunc('hour', listed_at, 'UTC'), count(*) FROM found GROUP BY 3";

    private final Handle handle;
    private final Conditions conditions;

    private FacetCounts(Handle handle, Conditions conditions) {
        this.handle = handle;
        this.conditions = conditions;
    }

    private static String column(Filter filter) {
        return filter == Filter.FEED ? "a.feed_url AS " + filter.parameter() : "a." + filter.parameter();
    }

    private static String values(Filter filter) {
        var column = filter.parameter();
        return "(SELECT '" + column + "' AS facet, " + column
                + " AS value, NULL::timestamptz AS at, count(*) AS articles" + " FROM found WHERE " + column
                + " IS NOT NULL GROUP BY 2 ORDER BY 4 DESC, 2 LIMIT " + MOST_VALUES + ")";
    }

    static Facets of(Handle handle, ArticleQuery query) {
        if (query.words() == null) {
            return new FacetCounts(handle, Candidates.of(handle, query, null).all()).facets(null);
        }
        var question = HeadlineLookup.completed(handle, Question.of(query.words()));
        var exact = facets(handle, query, question, null);
        if (exact.total() > 0) {
            return exact;
        }
        var alike = HeadlineLookup.alike(handle, question);
        var similar = alike.words().isEmpty() ? exact : facets(handle, query, alike.question(), alike.words());
        return similar.total() > 0 ? similar : exact;
    }

    private static Facets facets(Handle handle, ArticleQuery query, Question question, @Nullable List<String> similar) {
        var words = AskedWords.of(handle, question, query.searchConfig());
        return words.isEmpty()
                ? new Spread(new LinkedHashMap<>(), new TreeMap<>(), Sample.ALL).facets(null)
                : new FacetCounts(handle, Candidates.of(handle, query, words).all()).facets(similar);
    }

    private Facets facets(@Nullable List<String> similar) {
        for (var sample = sample(); ; sample = Sample.values()[sample.ordinal() + 1]) {
            var spread = spread(sample);
            if (spread.counted() <= MOST_COUNTED || sample == Sample.FIVE_HUNDRED_TWELFTH) {
                return spread.facets(similar);
            }
        }
    }

    private Sample sample() {
        var smallest = of(Sample.FIVE_HUNDRED_TWELFTH);
        long found = handle.createQuery(COUNT.formatted(smallest.sql()))
                .bindMap(smallest.bindings())
                .bind("most", MOST_COUNTED)
                .mapTo(Long.class)
                .one();
        long all = found * Sample.FIVE_HUNDRED_TWELFTH.weight();
        for (var sample : Sample.values()) {
            if (all / sample.weight() <= MOST_COUNTED) {
                return sample;
            }
        }
        return Sample.FIVE_HUNDRED_TWELFTH;
    }

    private Conditions of(Sample sample) {
        return sample == Sample.ALL ? conditions : conditions.fitting(sample.lexeme());
    }

    private Spread spread(Sample sample) {
        var sampled = of(sample);
        var values = new LinkedHashMap<String, List<Facets.Value>>();
        var hours = new TreeMap<Instant, Long>();
        handle.createQuery(SPREAD.formatted(sampled.sql()))
                .bindMap(sampled.bindings())
                .bind("most", MOST_COUNTED + 1)
                .map((row, context) -> {
                    long count = row.getLong("articles") * sample.weight();
                    var facet = row.getString("facet");
                    if (facet.equals(TIME)) {
                        hours.put(Rows.instant(row, "at"), count);
                    } else {
                        values.computeIfAbsent(facet, name -> new ArrayList<>())
                                .add(new Facets.Value(row.getString("value"), count));
                    }
                    return true;
                })
                .list();
        return new Spread(values, hours, sample);
    }

    /** What was counted, times the weight of its sample. */
    private record Spread(Map<String, List<Facets.Value>> values, TreeMap<Instant, Long> hours, Sample sample) {
        long total() {
            return hours.values().stream().mapToLong(Long::longValue).sum();
        }

        long counted() {
            return total() / sample.weight();
        }

        Facets facets(@Nullable List<String> similar) {
            COUNTED.forEach(filter -> values.computeIfAbsent(filter.parameter(), name -> List.of()));
            return new Facets(total(), sample == Sample.ALL, values, Histogram.of(hours), similar);
        }
    }
}
