package io.newswire.enrich.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Refuses pages that nobody wrote for readers: what they cost would be out of proportion to what they can hold. */
final class PageLimits {
    /** Some ten times the longest live blog. */
    private static final int MOST_ELEMENTS = 300_000;
    /** Where the parser begins to lay flat what is deeper. */
    private static final int DEEPEST = 500;
    /** Several novels. */
    private static final int LONGEST_TEXT = 4_000_000;

    private PageLimits() {}

    static Reading.@Nullable Rejected refusal(Document document) {
        var open = new Node[DEEPEST + 2];
        var next = new int[DEEPEST + 2];
        int elements = 1;
        int depth = 0;
        open[0] = document;
        while (depth >= 0) {
            if (next[depth] == open[depth].childNodeSize()) {
                depth--;
                continue;
            }
            var node = open[depth].childNode(next[depth]++);
            elements++;
            if (elements > MOST_ELEMENTS) {
                return new Reading.Rejected("too-many-elements", "more than " + MOST_ELEMENTS + " elements and texts");
            }
            if (depth >= DEEPEST) {
                return new Reading.Rejected("too-deep", "elements nest deeper than " + DEEPEST);
            }
            if (node.childNodeSize() > 0) {
                depth++;
                open[depth] = node;
                next[depth] = 0;
            }
        }
        return null;
    }

    static Reading.@Nullable Rejected refusal(String text) {
        return text.length() > LONGEST_TEXT
                ? new Reading.Rejected("too-long", text.length() + " characters are more than " + LONGEST_TEXT)
                : null;
    }
}
