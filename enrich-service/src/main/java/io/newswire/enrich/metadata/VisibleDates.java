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
    private static final int LONGEST_LINE = 80;
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
            if (text.length() <= LONGEST_LABEL && !DateElement.isElsewhere(element)) {
                var found = reader.read(FIELD, text, "text", 0.6);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Lines that are not much more than a date: the first after the headline, else the first. */
    @Nullable
    Found<NewsDate> lines() {
        Found<NewsDate> first = null;
        boolean afterHeading = false;
        for (var line : (Iterable<TextNode>) clues.lines()::iterator) {
            var parent = line.parent();
            if (!(parent instanceof Element element) || parent.normalName().equals("title")) {
                continue;
            }
            afterHeading |= parent.normalName().equals("h1");
            var found = line(element, line.getWholeText());
            if (found != null && afterHeading) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    private @Nullable Found<NewsDate> line(Element element, String raw) {
        if (digits(raw) < FEWEST_DIGITS || DateElement.isElsewhere(element)) {
            return null;
        }
        var line = CleanText.line(raw);
        return line.length() <= LONGEST_LINE ? reader.read(FIELD, line, "text", 0.5) : null;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }
}
