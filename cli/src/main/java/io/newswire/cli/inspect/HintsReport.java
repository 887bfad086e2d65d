package io.newswire.cli.inspect;

import io.newswire.ingest.feed.FeedHints;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of when and how to follow it.
 *
 * @param ttl in minutes
 * @param skipDays by their English names
 * @param updateEvery as ISO 8601 writes a duration
 */
record HintsReport(
        @Nullable Long ttl,
        List<Integer> skipHours,
        List<String> skipDays,
        @Nullable String updateEvery,
        @Nullable String updateBase,
        List<String> hubs,
        @Nullable String self,
        @Nullable String next,
        @Nullable String prevArchive) {

    static HintsReport of(FeedHints hints) {
        var ttl = hints.ttl();
        var updateEvery = hints.updateEvery();
        return new HintsReport(
                ttl == null ? null : ttl.toMinutes(),
                hints.skipHours().stream().sorted().toList(),
                hints.skipDays().stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .toList(),
                updateEvery == null ? null : updateEvery.toString(),
                IsoDates.text(hints.updateBase()),
                hints.hubs(),
                hints.self(),
                hints.next(),
                hints.prevArchive());
    }
}
