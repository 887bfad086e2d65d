package io.newswire.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sources, and what came of them in a time.
 *
 * @param from inclusive
 * @param to exclusive; null for no bound
 * @param total of the sources that fit, also beyond the limit
 */
public record FoundSources(Instant from, @Nullable Instant to, long total, List<FoundSource> items) {
    public FoundSources {
        items = List.copyOf(items);
    }
}
