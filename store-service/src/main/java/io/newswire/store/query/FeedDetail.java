package io.newswire.store.query;

import io.newswire.contracts.FeedStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * A feed, and whose articles it brought.
 *
 * @param sources those with the newest articles first, not more than {@value #MOST_SOURCES}
 */
public record FeedDetail(FeedStatus status, List<Brought> sources) {
    static final int MOST_SOURCES = 50;

    /** @param newest day of its articles that came with the feed */
    public record Brought(String source, LocalDate newest) {}

    public FeedDetail {
        sources = List.copyOf(sources);
    }
}
