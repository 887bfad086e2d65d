package io.newswire.enrich.metadata;

import io.newswire.contracts.NewsDate;
import io.newswire.enrich.text.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The day that readers see beside the headline, in a line that says not much else. */
final class HeadlineDates {
    private static final String FIELD = "datePublished";
    /** Of a line that surely holds nothing but a date. */
    static final double ALONE = 0.75;

    /** Of one that the page also calls the day of publication. */
    static final double LABELLED = 0.8;

    private static final double WITH_OTHER_WORDS = 0.6;

    private static final int MOST_LETTERS = 32;
    private static final int MOST_WITH_NAMES = 60;
    private static final int LONGEST_LABEL = 30;
    private static final int FARTHEST = 700;
    private static final int MOST_PIECES = 30;
    private static final int LEVELS_ABOVE = 3;

    private final DateReader reader;
    private final Frames frames;
    private @Nullable Found<NewsDate> published;
    private @Nullable Found<NewsDate> updated;
    private @Nullable Element first;
    private @Nullable Element read;
    private String last = "";
    private int letters;
    private int pieces;

    private HeadlineDates(DateReader reader, Frames frames) {
        this.reader = reader;
        this.frames = frames;
    }

    /** @param heading null where the page has none: nothing is beside it then */
    static HeadlineDates beside(@Nullable Element heading, DateReader reader, Frames frames) {
        var dates = new HeadlineDates(reader, frames);
        if (heading != null) {
            dates.readAfter(heading, SiteName.fold(ShortText.of(heading)));
            dates.readAbove(heading);
        }
        return dates;
    }

    @Nullable
    Found<NewsDate> published() {
        return published;
    }

    /**
     * The same where it can be read in one way only, and the address names no other day: else other dates of the page know
     * better.
     */
    @Nullable
    Found<NewsDate> plain(@Nullable NewsDate inUrl) {
        boolean other = published == null
                || published.provenance().confidence() < WITH_OTHER_WORDS
                || inUrl != null
                        && published.provenance().confidence() < LABELLED
                        && !inUrl.date().equals(published.value().date());
        return other ? null : published;
    }

    /** The day that is said to be that of the last change. */
    @Nullable
    Found<NewsDate> updated() {
        return updated;
    }

    /** What the first of them stands in, whatever it is the day of. */
    @Nullable
    Element element() {
        return first;
    }

    /** Null where other words stand beside it. */
    @Nullable
    NewsDate sure() {
        return published != null && isSure() ? published.value() : null;
    }

    private boolean isSure() {
        return published != null && published.provenance().confidence() >= ALONE;
    }

    /** The first of the surest. */
    private void keep(Found<NewsDate> found) {
        if (published == null
                || published.provenance().confidence() < found.provenance().confidence()) {
            published = found;
        }
    }

    private void readAfter(Element heading, String title) {
        var node = beyond(heading, null);
        while (node != null && !isSure() && letters < FARTHEST && pieces < MOST_PIECES && !isOfAnother(node, title)) {
            boolean shown = visit(node);
            node = shown && node.childNodeSize() > 0 ? node.childNode(0) : beyond(node, null);
        }
    }

    /** Another headline: not the same once more, as a teaser over the picture and a title over the text. */
    private static boolean isOfAnother(Node node, String title) {
        return node instanceof Element element
                && element.nameIs("h1")
                && !SiteName.fold(ShortText.of(element)).startsWith(title);
    }

    /** Lines in the same box as the headline: what is farther up belongs to the page and not to the article. */
    private void readAbove(Element heading) {
        Element box = heading;
        for (int up = 0; up < LEVELS_ABOVE && !isSure(); up++) {
            var parent = box.parent();
            if (parent == null || parent.nameIs("body") || parent.nameIs("main")) {
                return;
            }
            readBetween(parent, box);
            box = parent;
        }
    }

    private void readBetween(Element parent, Element box) {
        last = "";
        pieces = 0;
        Node node = parent.childNode(0);
        while (node != null && node != box && !isSure() && pieces < MOST_PIECES) {
            boolean shown = visit(node);
            node = shown && node.childNodeSize() > 0 ? node.childNode(0) : beyond(node, parent);
        }
    }

    private static @Nullable Node beyond(Node from, @Nullable Element root) {
        Node node = from;
        while (node != null && node != root && node.nextSibling() == null) {
            node = node.parent();
        }
        return node == null || node == root ? null : node.nextSibling();
    }

    /** False where nothing within it is shown beside the headline. */
    private boolean visit(Node node) {
        if (node instanceof Element element) {
            if (DateElement.isHidden(element)) {
                return false;
            }
            if (element.nameIs("time") && element.hasAttr("datetime")) {
                take(DateElement.value(element), element, around(element));
                read = element;
            }
        } else if (node instanceof TextNode text && !text.isBlank() && text.parent() instanceof Element parent) {
            var own = CleanText.line(text.getWholeText());
            if (DateElement.hasDigit(own) && !isRead(parent)) {
                takeLine(own, text, parent);
            }
            letters += own.length();
            pieces++;
            last = own;
        }
        return true;
    }

    private boolean isRead(Element element) {
        return read != null && (element == read || element.parents().contains(read));
    }

    private void takeLine(String own, TextNode piece, Element parent) {
        var block = DateElement.block(parent);
        var whole = ShortText.line(block);
        if (whole != null && letters(whole) <= MOST_WITH_NAMES) {
            take(whole, parent, whole);
            read = block;
            return;
        }
        var line = ShownLine.of(piece, block);
        boolean other = whole != null && (line == null || letters(line) > MOST_WITH_NAMES);
        if (!other || NameParts.of(parent.className()).date()) {
            take(own, parent, line);
        }
    }

    /** The line that it stands in, null where that is more than a line. What it shows may be "an hour ago". */
    private static @Nullable String around(Element time) {
        var line = ShortText.line(DateElement.block(time));
        var own = ShortText.line(time);
        return line == null || own == null || own.isEmpty() ? line : line.replace(own, " | ");
    }

    /** @param whole all of the line that the date stands in, null where that is more than a line */
    private void take(String line, Element element, @Nullable String whole) {
        boolean other = letters(line) > MOST_WITH_NAMES
                || line.indexOf('©') >= 0
                || DateElement.isOfAnother(element)
                || frames.isOneOfAlike(element);
        if (isSure() || other || DateElement.isCaption(element)) {
            return;
        }
        boolean kept = false;
        for (var dated : reader.all(FIELD, line, "headline", confidence(whole, element))) {
            first = first == null ? element : first;
            var label = dated.label().isBlank() ? labelBefore() : dated.label();
            if (Updated.says(label, element)) {
                updated = updated == null ? Found.of(dated.found().value(), "headline", 0.3) : updated;
            } else if (!kept) {
                keep(dated.found());
                kept = true;
            }
        }
    }

    /** What a heading or an item of a list dates is the article only where it says so. */
    private double confidence(@Nullable String whole, Element element) {
        if (whole == null || letters(whole) > MOST_LETTERS || !reader.isAlone(whole)) {
            return WITH_OTHER_WORDS;
        }
        boolean labelled = Updated.saysPublished(labelBefore() + ' ' + whole, element);
        return labelled ? LABELLED : DateElement.isItem(element) ? WITH_OTHER_WORDS : ALONE;
    }

    /** "Updated:" in an element of its own. */
    private String labelBefore() {
        return last.length() <= LONGEST_LABEL && !DateElement.hasDigit(last) ? last : "";
    }

    private static int letters(String line) {
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            letters += Character.isLetter(line.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
