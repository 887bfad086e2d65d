package io.newswire.cli.client;

import io.newswire.cli.sources.Source;
import io.newswire.cli.terminal.Printable;
import io.newswire.platform.RoughSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source on one line. */
final class SourceLine {
    private static final int LONGEST_TITLE = 80;
    /** The fetch takes time, and clocks differ. */
    private static final Duration STILL_NOW = Duration.ofMinutes(5);

    private SourceLine() {}

    static String of(Source source, Instant now) {
        var content = source.content();
        var title = content.title() == null ? "" : "  " + Printable.shortened(content.title(), LONGEST_TITLE);
        var about = Stream.of(content.format(), entries(source), newest(content.newest(), now), how(source))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return source.url() + title + "  (" + about + ")";
    }

    private static String entries(Source source) {
        int entries = source.content().entries();
        return entries == 1 ? "1 entry" : entries == 0 ? "no entries" : entries + " entries";
    }

    private static @Nullable String newest(@Nullable Instant newest, Instant now) {
        if (newest == null) {
            return null;
        }
        return newest.isAfter(now.plus(STILL_NOW))
                ? "newest in the future"
                : "newest " + RoughSpan.text(Duration.between(newest, now)) + " ago";
    }

    private static @Nullable String how(Source source) {
        return switch (source.found()) {
            case GUESSED -> "guessed";
            case ROBOTS -> "named by robots.txt";
            case ASKED, DECLARED, LINKED -> null;
        };
    }
}
