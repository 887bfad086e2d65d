package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article's {@code time} element among all of a page: one that is marked as its date, else the first. */
final class TimeElements {
    private final Clues clues;
    private final DateReader reader;
    private final Frames frames;
    private @Nullable Found<NewsDate> published;
    private @Nullable Found<NewsDate> updated;

    TimeElements(Clues clues, DateReader reader, Frames frames) {
        this.clues = clues;
        this.reader = reader;
        this.frames = frames;
    }

    @Nullable
    Found<NewsDate> published() {
        for (var time : clues.times()) {
            var found = reader.read("datePublished", DateElement.value(time), "time", 0.75);
            if (found != null && decides(time, found)) {
                break;
            }
        }
        return published;
    }

    /** The day that is said to be that of the last change: asked after the others. */
    @Nullable
    Found<NewsDate> updated() {
        return updated;
    }

    private boolean decides(Element time, Found<NewsDate> found) {
        boolean marked = isMarked(time);
        if (time.hasAttr("pubdate") || marked && !frames.hold(time)) {
            published = found;
            return true;
        }
        if (frames.hold(time)) {
            return false;
        }
        if (Updated.says(before(time), time)) {
            updated = updated == null ? Found.of(found.value(), "time", 0.3) : updated;
        } else if (published == null) {
            published = found;
        }
        return false;
    }

    /** What its line says before it. */
    private static String before(Element time) {
        var line = ShortText.line(DateElement.block(time));
        var own = ShortText.line(time);
        if (line == null || own == null || own.isEmpty()) {
            return "";
        }
        return line.substring(0, Math.max(0, line.indexOf(own)));
    }

    private static boolean isMarked(Element time) {
        var names = time.className().toLowerCase(Locale.ROOT);
        return names.contains("publish") || names.contains("entry-date");
    }
}
