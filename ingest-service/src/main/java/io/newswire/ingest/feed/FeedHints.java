package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of when and how to follow it. Hints: nothing here is checked for sense beyond its form.
 *
 * @param ttl how long it may be cached; positive
 * @param skipHours hours of the day, 0 to 23 in GMT, at which it does not change
 * @param skipDays days, in GMT, on which it does not change
 * @param updateEvery how often it is updated ({@code sy:updatePeriod} and {@code sy:updateFrequency}); positive
 * @param updateBase from when those periods count
 * @param hubs of WebSub
 * @param self its own address: the topic at a hub
 * @param next the page with older entries
 * @param prevArchive the archive with older entries (RFC 5005)
 */
public record FeedHints(
        @Nullable Duration ttl,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable Duration updateEvery,
        @Nullable NewsDate updateBase,
        List<String> hubs,
        @Nullable String self,
        @Nullable String next,
        @Nullable String prevArchive) {
    public FeedHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        hubs = List.copyOf(hubs);
        requirePositive("ttl", ttl);
        requirePositive("updateEvery", updateEvery);
    }

    public static FeedHints none() {
        return new FeedHints(null, Set.of(), Set.of(), null, null, List.of(), null, null, null);
    }

    private static void requirePositive(String name, @Nullable Duration duration) {
        if (duration != null && !duration.isPositive()) {
            throw new IllegalArgumentException(name + " " + duration + " is not positive");
        }
    }
}
