package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.contracts.FeedHeaders;
import io.newswire.contracts.FeedSettings;
import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a feed's settings; what is null or empty stays as it is.
 *
 * @param headers join those that are there; one of the same name, whatever its case, replaces it
 * @param unset names of options whose settings are taken away
 */
record SettingsChange(
        @Nullable String title,
        List<String> tags,
        @Nullable String inLanguage,
        @Nullable String country,
        @Nullable Duration minInterval,
        @Nullable Duration maxInterval,
        @Nullable Boolean fetchPages,
        Map<String, String> headers,
        Set<String> unset) {

    /** As they are given to {@code --unset}: the options without their dashes. */
    static final List<String> NAMES =
            List.of("title", "tag", "language", "country", "min-interval", "max-interval", "no-pages", "header");

    SettingsChange {
        tags = List.copyOf(tags);
        headers = Map.copyOf(headers);
        unset = Set.copyOf(unset);
    }

    boolean isNothing() {
        return title == null
                && tags.isEmpty()
                && inLanguage == null
                && country == null
                && minInterval == null
                && maxInterval == null
                && fetchPages == null
                && headers.isEmpty()
                && unset.isEmpty();
    }

    /** @throws CommandFailed naming the feed, when the service would not take its settings afterwards */
    FeedSettings appliedOrFailed(FeedSettings feed) {
        try {
            return applyTo(feed);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.FAILED, feed.url() + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException when the intervals are the wrong way round afterwards, or a header may not be sent */
    FeedSettings applyTo(FeedSettings feed) {
        var shortest = changed("min-interval", minInterval, feed.minInterval());
        var longest = changed("max-interval", maxInterval, feed.maxInterval());
        if (shortest != null && longest != null && shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException(bound("min-interval", minInterval, shortest) + " is above "
                    + bound("max-interval", maxInterval, longest));
        }
        return new FeedSettings(
                feed.url(),
                changed("title", title, feed.title()),
                tags.isEmpty() ? (unset.contains("tag") ? List.of() : feed.tags()) : tags,
                changed("language", inLanguage, feed.inLanguage()),
                changed("country", country, feed.country()),
                shortest,
                longest,
                changed("no-pages", fetchPages, feed.fetchPages()),
                changedHeaders(feed.headers()),
                feed.addedAt());
    }

    /** As it was typed, or as the feed has it. */
    private static String bound(String name, @Nullable Duration given, Duration value) {
        var text = DurationConverter.text(value);
        return given == null ? "the feed's own " + name + " of " + text : "--" + name + " " + text;
    }

    private <T> @Nullable T changed(String name, @Nullable T given, @Nullable T present) {
        if (given != null) {
            return given;
        }
        return unset.contains(name) ? null : present;
    }

    private Map<String, String> changedHeaders(Map<String, String> present) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        if (!unset.contains("header")) {
            all.putAll(present);
        }
        headers.forEach((name, value) -> {
            all.remove(name);
            all.put(name, value);
        });
        FeedHeaders.problem(all).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return new LinkedHashMap<>(all);
    }
}
