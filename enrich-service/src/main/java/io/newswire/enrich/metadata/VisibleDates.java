package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import io.newswire.enrich.text.CleanText;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Dates that a page shows to people only. */
final class VisibleDates {
    private static final String FIELD = "datePublished";
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_LINE = 100;
    private static final int FEWEST_DIGITS = 4;

    /** A date before the headline counts where it is this many times nearer than the next one after it. */
    private static final int NEARER = 5;

    /** A page with so many numbers is a table; each costs a look at what it stands in. */
    private static final int MOST_LOOKED_AT = 500;

    private final Clues clues;
    private final DateReader reader;
    private final Frames frames;
    private final @Nullable Element heading;
    private @Nullable Found<NewsDate> updated;
    private int looked;

    VisibleDates(Clues clues, DateReader reader, Frames frames, @Nullable Element heading) {
        this.clues = clues;
        this.reader = reader;
        this.frames = frames;
        this.heading = heading;
    }

    /** In an element whose class or id speaks of a date: after the headline sooner than before, where many pages say what day it is. */
    @Nullable
    Found<NewsDate> named() {
        int before = clues.datedBefore(heading);
        var dated = clues.dated();
        var after = named(dated.subList(before, dated.size()));
        return after == null ? named(dated.subList(0, before)) : after;
    }

    private @Nullable Found<NewsDate> named(List<Element> elements) {
        for (var element : elements) {
            var text = DateElement.value(element);
            if (text.length() <= LONGEST_LABEL && isOfTheArticle(element)) {
                var found = published(reader.all(FIELD, text, "text", 0.6), element);
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
        Found<NewsDate> first = null;
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
                first = first == null ? found : first;
                before = found;
                lastBefore = at;
            } else if (found != null) {
                return before != null && (heading - lastBefore) * NEARER < at - heading ? before : found;
            }
        }
        return first;
    }

    private @Nullable Found<NewsDate> line(Element element, String raw) {
        if (digits(raw) < FEWEST_DIGITS || raw.indexOf('©') >= 0 || looked >= MOST_LOOKED_AT) {
            return null;
        }
        looked++;
        var line = CleanText.line(raw);
        if (line.length() > LONGEST_LINE || !isOfTheArticle(element)) {
            return null;
        }
        return published(reader.all(FIELD, line, "text", 0.5), element);
    }

    private @Nullable Found<NewsDate> published(List<DateReader.Labelled> dates, Element element) {
        for (var dated : dates) {
            if (!Updated.says(dated.label(), element)) {
                return dated.found();
            }
            updated = updated == null ? Found.of(dated.found().value(), "text", 0.3) : updated;
        }
        return null;
    }

    /** A day that the page calls that of its last change, where it shows no other: asked after the others. */
    @Nullable
    Found<NewsDate> updated() {
        return updated;
    }

    private boolean isOfTheArticle(Element element) {
        return !frames.hold(element) && !DateElement.isOfAnother(element) && !frames.isOneOfAlike(element);
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Digits.is(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
