package io.newswire.cli.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin of the commands that say how a feed is followed. */
final class FeedOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "What to call the feed.")
    private @Nullable String title;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            converter = TagText.class,
            description = "Travels with its articles; may be given several times.")
    private List<String> tags = List.of();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            converter = LanguageTag.class,
            description = "Language of articles that do not say theirs, such as en or de-AT (BCP 47).")
    private @Nullable String language;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            converter = CountryCode.class,
            description = "Country of the publisher, such as GB (ISO 3166-1 alpha-2).")
    private @Nullable String country;

    @Option(
            names = "--min-interval",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Shortest time between two polls, such as 90s, 5m, 6h.")
    private @Nullable Duration minInterval;

    @Option(
            names = "--max-interval",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Longest time between two polls.")
    private @Nullable Duration maxInterval;

    @Option(
            names = "--no-pages",
            negatable = true,
            defaultValue = Option.NULL_VALUE,
            fallbackValue = "true",
            description = "Take articles from the feed and leave their pages alone, where it carries them whole.")
    private @Nullable Boolean noPages;

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            converter = HeaderField.class,
            description = "Sent with requests for the feed, to its own host only; may be given several times.")
    private List<Map.Entry<String, String>> headers = List.of();

    boolean hasTitle() {
        return title != null;
    }

    Map<String, String> headers() {
        var all = new LinkedHashMap<String, String>();
        headers.forEach(header -> all.put(header.getKey(), header.getValue()));
        return all;
    }

    SettingsChange change(Set<String> unset) {
        return new SettingsChange(
                title,
                tags,
                language,
                country,
                minInterval,
                maxInterval,
                noPages == null ? null : !noPages,
                headers(),
                unset);
    }
}
