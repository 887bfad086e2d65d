package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element as far as a few lines go. Elements that nest all hold the same text: to read the whole of each
 * would take the page's length times their number.
 */
final class ShortText {
    private static final int LONGEST = 400;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_NODES = 300;

    /** Blocks to the parser, and nothing to readers. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "link", "meta", "title");

    /** White space between words is as long as the page's source has it. */
    private static final int MOST_SPACE = 4;

    private final StringBuilder raw = new StringBuilder();
    private final Element root;
    private final int most;
    private final boolean shownOnly;

    private ShortText(Element root, int letters, boolean shownOnly) {
        this.root = root;
        this.most = letters * MOST_SPACE;
        this.shownOnly = shownOnly;
    }

    /** All of it, or its beginning where it is long. */
    static String of(Element element) {
        var text = new ShortText(element, LONGEST, false);
        text.readsWhole();
        return CleanText.line(text.raw.toString());
    }

    /** What readers see of it, null where that is more than a line. */
    static @Nullable String line(Element element) {
        var text = new ShortText(element, LONGEST_LINE, true);
        if (!text.readsWhole()) {
            return null;
        }
        var line = CleanText.line(text.raw.toString());
        return line.length() <= LONGEST_LINE ? line : null;
    }

    private boolean readsWhole() {
        Node node = root.firstChild();
        for (int nodes = 0; node != null && raw.length() <= most; nodes++) {
            if (nodes == MOST_NODES) {
                return false;
            }
            var inner = reads(node) ? node.firstChild() : null;
            node = inner == null ? next(node) : inner;
        }
        return raw.length() <= most;
    }

    /** False where what is within it does not count. */
    private boolean reads(Node node) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            part(element);
            return !shownOnly || !DateElement.isHidden(element);
        }
        return true;
    }

    private void append(String text) {
        int from = 0;
        while (from < text.length() && from < most && text.charAt(from) <= ' ') {
            from++;
        }
        raw.append(from == 0 ? "" : " ").append(text, from, Math.min(text.length(), from + most + 1));
    }

    private @Nullable Node next(Node from) {
        Node node = from;
        while (node != null && node != root && node.nextSibling() == null) {
            part(node);
            node = node.parent();
        }
        if (node == null || node == root) {
            return null;
        }
        part(node);
        return node.nextSibling();
    }

    /** Words in two blocks, or on both sides of a line break, are two; in a line that may hold a date, all pieces. */
    private void part(Node node) {
        if (shownOnly || node instanceof Element element && (parts(element) || element.nameIs("br"))) {
            raw.append(' ');
        }
    }

    private static boolean parts(Element element) {
        return element.isBlock() && !UNSEEN.contains(element.normalName());
    }
}
