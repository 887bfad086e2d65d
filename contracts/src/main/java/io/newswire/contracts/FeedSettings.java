package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a feed is followed, and how. Keyed by its URL.
 *
 * @param title what people call it, where they said
 * @param minInterval shortest time between two polls; the service's default where null
 * @param maxInterval longest time between two polls; the service's default where null
 */
public record FeedSettings(
        String url,
        @Nullable String title,
        List<String> tags,
        @Nullable Duration minInterval,
        @Nullable Duration maxInterval,
        Instant addedAt) {

    public FeedSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(addedAt, "addedAt");
        tags = tags == null ? List.of() : List.copyOf(tags);
        if (minInterval != null && maxInterval != null && minInterval.compareTo(maxInterval) > 0) {
            throw new IllegalArgumentException("minInterval " + minInterval + " is above maxInterval " + maxInterval);
        }
    }
}
