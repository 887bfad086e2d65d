package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article's {@code time} element among all of a page: one that is marked as its date, else the first. */
final class TimeElements {
    private TimeElements() {}

    static @Nullable Found<NewsDate> published(Clues clues, DateReader reader) {
        Found<NewsDate> first = null;
        for (var time : clues.times()) {
            var found = reader.read("datePublished", DateElement.value(time), "time", 0.75);
            if (found != null && time.hasAttr("pubdate")) {
                return found;
            }
            if (found == null || DateElement.isElsewhere(time)) {
                continue;
            }
            if (isMarked(time)) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    private static boolean isMarked(Element time) {
        var names = time.className().toLowerCase(Locale.ROOT);
        return names.contains("publish") || names.contains("entry-date");
    }
}
