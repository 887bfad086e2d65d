package io.newswire.cli.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The end of the demo in a few lines. */
final class Summary {
    private Summary() {}

    /** @param ran since the first part started */
    static List<String> of(Figures figures, Duration ran) {
        return List.of(
                line("fetched", figures.fetched(), "pages"),
                line(
                        "deduplicated",
                        figures.deduplicated(),
                        figures.seen() + " links seen before, " + figures.unchanged() + " pages unchanged, "
                                + figures.exactCopies() + " exact and " + figures.nearCopies() + " near copies"),
                line("enriched", figures.enriched(), "revisions of articles, and articles taken down"),
                line(
                        "stored",
                        figures.stored(),
                        "articles in " + figures.revisions() + " revisions, " + figures.deleted() + " taken down"),
                line("dead letters", figures.deadLetters(), ""),
                String.format(Locale.ROOT, "  %-14s%6.1f s", "time", ran.toMillis() / 1000.0));
    }

    private static String line(String name, long value, String detail) {
        return String.format(Locale.ROOT, "  %-14s%6d  %s", name, value, detail).stripTrailing();
    }
}
