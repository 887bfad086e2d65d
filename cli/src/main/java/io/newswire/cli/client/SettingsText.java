package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import io.newswire.platform.settings.DurationConverter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed's settings for people, a line each; headers masked, and what is not set left out. */
final class SettingsText {
    private SettingsText() {}

    static List<String> of(FeedSettings feed) {
        var lines = new ArrayList<String>();
        lines.add(feed.url());
        add(lines, "title", feed.title());
        add(lines, "tags", feed.tags().isEmpty() ? null : String.join(", ", feed.tags()));
        add(lines, "language", feed.inLanguage());
        add(lines, "country", feed.country());
        add(lines, "min interval", span(feed.minInterval()));
        add(lines, "max interval", span(feed.maxInterval()));
        add(lines, "pages", feed.fetchesPages() ? null : "left alone: articles are taken from the feed");
        HeaderField.masked(feed.headers()).forEach((name, value) -> add(lines, "header", name + ": " + value));
        add(
                lines,
                "followed since",
                feed.addedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        return lines;
    }

    static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add("  %-15s %s".formatted(name, value));
        }
    }

    private static @Nullable String span(@Nullable Duration time) {
        return time == null ? null : DurationConverter.text(time);
    }
}
