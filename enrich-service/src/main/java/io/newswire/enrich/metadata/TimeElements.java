package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article's {@code time} element among all of a page: one that is marked as its date, else the first. */
final class TimeElements {
    private final Frames frames;
    private @Nullable Found<NewsDate> published;
    private @Nullable Found<NewsDate> updated;

    private TimeElements(Frames frames) {
        this.frames = frames;
    }

    static TimeElements of(Clues clues, DateReader reader, Frames frames) {
        var times = new TimeElements(frames);
        for (var time : clues.times()) {
            var found = reader.read("datePublished", DateElement.value(time), "time", 0.75);
            if (found != null && times.decides(time, found)) {
                break;
            }
        }
        return times;
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

    @Nullable
    Found<NewsDate> published() {
        return published;
    }

    /** The day that is said to be that of the last change. */
    @Nullable
    Found<NewsDate> updated() {
        return updated;
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
