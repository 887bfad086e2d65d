package io.newswire.store.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the articles that fit a query are spread.
 *
 * @param total of them
 * @param exact whether all were counted; otherwise the numbers are estimated from a sample of the articles, by their ids
 * @param facets the most frequent values of each filter that is counted, by its parameter
 * @param similar as in {@link FoundPage}
 */
public record Facets(
        long total,
        boolean exact,
        Map<String, List<Value>> facets,
        Histogram histogram,
        @Nullable List<String> similar) {
    public Facets {
        facets = Map.copyOf(facets);
        similar = similar == null ? null : List.copyOf(similar);
    }

    /** How many articles have a value. */
    public record Value(String value, long count) {}
}
