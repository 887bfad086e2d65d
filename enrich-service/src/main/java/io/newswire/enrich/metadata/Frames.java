package io.newswire.enrich.metadata;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which parts of a page belong to something else than its article: what frames it, and teasers of others. */
final class Frames {
    private static final int ANCESTORS = 5;
    private static final int FEWEST_PARAGRAPHS = 4;
    private static final int MOST_LOOKED_AT = 40;
    private static final int LONGEST_LABEL = 40;

    private final Clues clues;
    private final Set<Element> aroundHeadlines = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Set<Element> columns;

    private Frames(Clues clues) {
        this.clues = clues;
    }

    /** @param heading the one over the article, null where the page has none */
    static Frames of(Clues clues, @Nullable Element heading) {
        var frames = new Frames(clues);
        for (var each : clues.headings()) {
            if (each.nameIs("h1")) {
                frames.around(each);
            }
        }
        if (heading != null) {
            frames.around(heading);
        }
        return frames;
    }

    private void around(Element heading) {
        Element at = heading;
        while (at != null && aroundHeadlines.add(at)) {
            at = at.parent();
        }
    }

    /** Part of a comment, of a list of other articles, or of what frames the page. */
    boolean hold(Element element) {
        int up = 0;
        for (var parent = element.parent(); parent != null && up < ANCESTORS; parent = parent.parent()) {
            if (isFrame(parent) && !aroundHeadlines.contains(parent)) {
                return true;
            }
            up++;
        }
        return false;
    }

    private boolean isFrame(Element element) {
        if (element.nameIs("aside") || element.nameIs("nav")) {
            return true;
        }
        var names = names(element);
        if (element.nameIs("footer")) {
            return !names.contains("meta") && !names.contains("entry") && !names.contains("post");
        }
        return names.contains("related")
                || names.contains("sidebar") && !isColumn(element)
                || names.contains("comment") && !element.nameIs("body") && !element.nameIs("article");
    }

    /** Holds most of the page's paragraphs: "sidebar" may also say of the column of the text that one stands beside it. */
    private boolean isColumn(Element element) {
        if (columns == null) {
            columns = columns();
        }
        return columns.contains(element);
    }

    private Set<Element> columns() {
        var held = new IdentityHashMap<Element, Integer>();
        for (var paragraph : clues.paragraphs()) {
            for (var at = paragraph.parent(); at != null; at = at.parent()) {
                held.merge(at, 1, Integer::sum);
            }
        }
        int all = clues.paragraphs().size();
        Set<Element> most = Collections.newSetFromMap(new IdentityHashMap<>());
        if (all >= FEWEST_PARAGRAPHS) {
            held.forEach((element, count) -> {
                if (count * 2 > all) {
                    most.add(element);
                }
            });
        }
        return most;
    }

    /**
     * In one of several boxes of one kind that stand beside each other, each with a link and a date like this one: teasers,
     * or comments. The box of the article has its headline.
     */
    boolean isOneOfAlike(Element date) {
        Element at = date;
        for (int up = 0; at != null && up <= ANCESTORS && !aroundHeadlines.contains(at); up++, at = at.parent()) {
            if (isLike(at, at.nextElementSibling(), date) || isLike(at, at.previousElementSibling(), date)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(Element box, @Nullable Element other, Element date) {
        if (other == null
                || box.className().isEmpty()
                || !other.nameIs(box.normalName())
                || !other.className().equals(box.className())) {
            return false;
        }
        return DateElement.isLonger(other, LONGEST_LABEL)
                && within(other).anyMatch(each -> each.nameIs("a"))
                && within(other).anyMatch(each -> isDatedLike(each, date));
    }

    private static Stream<Element> within(Element box) {
        return box.stream().skip(1).limit(MOST_LOOKED_AT);
    }

    private static boolean isDatedLike(Element element, Element date) {
        return element.nameIs(date.normalName())
                && element.className().equals(date.className())
                && DateElement.hasDigit(ShortText.of(element));
    }

    private static String names(Element element) {
        return element.attributesSize() == 0 ? "" : (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    }
}
