package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import io.newswire.enrich.text.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Dates that a page shows to people only. */
final class VisibleDates {
    private static final String FIELD = "datePublished";
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_LINE = 100;
    private static final int FEWEST_DIGITS = 4;

    private final Clues clues;
    private final DateReader reader;

    VisibleDates(Clues clues, DateReader reader) {
        this.clues = clues;
        this.reader = reader;
    }

    /** In an element whose class or id speaks of a date. */
    @Nullable
    Found<NewsDate> named() {
        for (var element : clues.dated()) {
            var text = DateElement.value(element);
            if (text.length() <= LONGEST_LABEL && !Updated.says(text) && !Updated.says(element.className()) && !DateElement.isElsewhere(element)) {
                var found = reader.read(FIELD, text, "text", 0.6);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Lines that are not much more than a date: the one nearest to the headline, one after it sooner than one before. */
    @Nullable
    Found<NewsDate> lines() {
        Found<NewsDate> before = null;
        int at = 0;
        int lastBefore = 0;
        int heading = -1;
        for (var line : (Iterable<TextNode>) clues.lines()::iterator) {
            at++;
            if (!(line.parent() instanceof Element element) || element.nameIs("title")) {
                continue;
            }
            heading = heading < 0 && element.nameIs("h1") ? at : heading;
            var found = line(element, line.getWholeText());
            if (found != null && heading < 0) {
                before = found;
                lastBefore = at;
            } else if (found != null) {
                return before != null && (heading - lastBefore) * 2 < at - heading ? before : found;
            }
        }
        return before;
    }

    private @Nullable Found<NewsDate> line(Element element, String raw) {
        if (digits(raw) < FEWEST_DIGITS || DateElement.isElsewhere(element)) {
            return null;
        }
        var line = CleanText.line(raw);
        if (raw.indexOf('©') >= 0 || Updated.says(raw) || line.length() > LONGEST_LINE) {
            return null;
        }
        return reader.read(FIELD, line, "text", 0.5);
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }
}
