package io.newswire.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a followed feed does. Keyed by its URL; written after every poll.
 *
 * @param lastOutcome of the last poll: {@code fetched}, {@code not-modified}, {@code unchanged}, {@code gone},
 *     {@code refused}, {@code failed}, {@code unparseable}; null before the first
 * @param lastError what went wrong with the last poll, null when nothing did
 * @param consecutiveFailures polls in a row that failed
 * @param entriesSeen distinct links that this feed brought
 * @param nextPollAt null when the feed is no longer polled
 */
public record FeedStatus(
        String url,
        State state,
        @Nullable String title,
        @Nullable Instant lastPolledAt,
        @Nullable Instant nextPollAt,
        @Nullable String lastOutcome,
        @Nullable String lastError,
        int consecutiveFailures,
        long entriesSeen,
        Instant updatedAt) {

    /** ACTIVE is polled; GONE answered 410 and is not; REMOVED was taken off by its owner. */
    public enum State {
        ACTIVE,
        GONE,
        REMOVED
    }

    public FeedStatus {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }
}
