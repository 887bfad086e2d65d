package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The line that readers see a piece of text in: to the next block or line break on either side of it. */
final class ShownLine {
    private static final int MOST_PIECES = 20;
    private static final int LONGEST = 120;

    private ShownLine() {}

    /** Null where it is longer than a line, or in too many pieces. */
    static @Nullable String of(TextNode piece, Element block) {
        Node top = piece;
        while (top.parent() != null && top.parent() != block) {
            top = top.parent();
        }
        int pieces = 0;
        while (top.previousSibling() instanceof Node before && !ends(before) && pieces++ < MOST_PIECES) {
            top = before;
        }
        var line = new StringBuilder();
        pieces = 0;
        for (Node at = top; at != null && !ends(at); at = at.nextSibling()) {
            var text =
                    at instanceof Element element ? shown(element) : at instanceof TextNode t ? t.getWholeText() : "";
            if (text == null || line.length() > LONGEST || pieces++ > MOST_PIECES) {
                return null;
            }
            line.append(' ').append(text, 0, Math.min(text.length(), LONGEST + 1));
        }
        var clean = CleanText.line(line.toString());
        return clean.length() <= LONGEST ? clean : null;
    }

    private static @Nullable String shown(Element element) {
        return DateElement.isHidden(element) ? "" : ShortText.line(element);
    }

    private static boolean ends(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }
}
