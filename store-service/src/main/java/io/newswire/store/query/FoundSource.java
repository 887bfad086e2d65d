package io.newswire.store.query;

import io.newswire.contracts.FeedHealth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source and what came of it in a time. Numbers are of articles of that time, by their place in lists.
 *
 * @param source host of the addresses, without {@code www.}
 * @param articles that were stored and not taken down
 * @param complete of them whose page held the whole article
 * @param copies of them that repeat earlier articles
 * @param latest the newest of them; null where there is none
 * @param newestDay the newest day, in UTC, of which there ever was an article
 * @param feeds how many of the feeds that bring its articles do how; none that was removed
 */
public record FoundSource(
        String source,
        long articles,
        long complete,
        long copies,
        @Nullable Instant latest,
        LocalDate newestDay,
        Map<FeedHealth, Integer> feeds) {
    public FoundSource {
        feeds = Map.copyOf(feeds);
    }
}
