package io.newswire.enrich.text;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Goes through a page in its order without recursion: its depth costs no stack. */
public final class Walk {
    private Walk() {}

    /** The element itself and all within it. The page must not be changed on the way. */
    public static void elements(Element root, Consumer<Element> visit) {
        var open = new ArrayDeque<Level>();
        visit.accept(root);
        var level = new Level(root);
        while (true) {
            var next = level.next();
            if (next != null) {
                visit.accept(next);
                if (next.childNodeSize() > 0) {
                    open.push(level);
                    level = new Level(next);
                }
            } else if (open.isEmpty()) {
                return;
            } else {
                level = open.pop();
            }
        }
    }

    /** How far the walk has come among an element's children: asking each for its sibling takes longer. */
    private static final class Level {
        private final Element parent;
        private int at;

        Level(Element parent) {
            this.parent = parent;
        }

        @Nullable
        Element next() {
            while (at < parent.childNodeSize()) {
                if (parent.childNode(at++) instanceof Element element) {
                    return element;
                }
            }
            return null;
        }
    }
}
