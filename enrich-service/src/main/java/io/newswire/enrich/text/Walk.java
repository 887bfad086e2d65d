package io.newswire.enrich.text;

import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Goes through a page in its order without recursion: its depth costs no stack. */
public final class Walk {
    private Walk() {}

    /** The element itself and all within it. The page must not be changed on the way. */
    public static void elements(Element root, Consumer<Element> visit) {
        for (Node node = root; node != null; node = next(node, root)) {
            if (node instanceof Element element) {
                visit.accept(element);
            }
        }
    }

    private static @Nullable Node next(Node from, Node root) {
        if (from.childNodeSize() > 0) {
            return from.childNode(0);
        }
        Node node = from;
        while (node != null && node != root) {
            var sibling = node.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            node = node.parent();
        }
        return null;
    }
}
