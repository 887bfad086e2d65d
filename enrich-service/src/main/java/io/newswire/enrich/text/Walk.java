package io.newswire.enrich.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page gone through once, for all that look for elements in it. Without recursion: its depth costs no stack. The page must
 * not be changed afterwards.
 *
 * @param elements in the page's order, the document itself first
 * @param nodes elements, texts and all others
 * @param depth of the deepest node, that of the document being 0
 */
public record Walk(Document page, List<Element> elements, int nodes, int depth) {
    public static Walk of(Document page) {
        var elements = new ArrayList<Element>();
        elements.add(page);
        var open = new ArrayDeque<Level>();
        var level = new Level(page);
        int nodes = 1;
        int depth = 0;
        while (true) {
            if (level.isAtEnd()) {
                if (open.isEmpty()) {
                    return new Walk(page, elements, nodes, depth);
                }
                level = open.pop();
                continue;
            }
            var node = level.next();
            nodes++;
            depth = Math.max(depth, open.size() + 1);
            if (node instanceof Element element) {
                elements.add(element);
                if (element.childNodeSize() > 0) {
                    open.push(level);
                    level = new Level(element);
                }
            }
        }
    }

    /** How far the walk has come among an element's children: asking each for its sibling takes longer. */
    private static final class Level {
        private final Element parent;
        private final int size;
        private int at;

        Level(Element parent) {
            this.parent = parent;
            this.size = parent.childNodeSize();
        }

        boolean isAtEnd() {
            return at == size;
        }

        Node next() {
            return parent.childNode(at++);
        }
    }
}
