package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a feed is followed, and how. Keyed by its URL.
 *
 * @param title what people call it, where they said
 * @param tags travel with its articles; blank ones are left out
 * @param inLanguage of its articles where neither they nor the feed say it, BCP 47
 * @param country of its articles' publisher, ISO 3166-1 alpha-2
 * @param minInterval shortest time between two polls; the service's default where null
 * @param maxInterval longest time between two polls; the service's default where null
 * @param fetchPages false where the feed carries whole articles and their pages are left alone; null means true
 * @param headers sent with requests for the feed, to its own host only; which may be: {@link FeedHeaders}
 */
public record FeedSettings(
        String url,
        @Nullable String title,
        List<String> tags,
        @Nullable String inLanguage,
        @Nullable String country,
        @Nullable Duration minInterval,
        @Nullable Duration maxInterval,
        @Nullable Boolean fetchPages,
        Map<String, String> headers,
        Instant addedAt) {

    public FeedSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(addedAt, "addedAt");
        tags = tags == null
                ? List.of()
                : tags.stream().filter(tag -> tag != null && !tag.isBlank()).toList();
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        if (minInterval != null && maxInterval != null && minInterval.compareTo(maxInterval) > 0) {
            throw new IllegalArgumentException("minInterval " + minInterval + " is above maxInterval " + maxInterval);
        }
    }

    /** With nothing said but its address. */
    public static FeedSettings of(String url, Instant addedAt) {
        return new FeedSettings(url, null, List.of(), null, null, null, null, null, Map.of(), addedAt);
    }

    /** Whether the pages of its articles are fetched. */
    public boolean fetchesPages() {
        return fetchPages == null || fetchPages;
    }
}
