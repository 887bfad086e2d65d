package io.newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Where the entries stand in a document: below the root (Atom, RSS 1.0) or below its channel. */
record FeedItems(Element root, List<Element> elements) {

    static FeedItems of(Document document) {
        var root = document.getRootElement();
        var found = new ArrayList<>(itemsIn(root));
        for (var child : root.getChildren()) {
            if (child.getName().equals("channel")) {
                found.addAll(itemsIn(child));
            }
        }
        return new FeedItems(root, found);
    }

    private static List<Element> itemsIn(Element parent) {
        return parent.getChildren().stream()
                .filter(child ->
                        child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    /** RSS keeps everything below its channel, and the library takes it for granted. */
    boolean lacksChannel() {
        return root.getName().equals("rss") && root.getChild("channel", root.getNamespace()) == null;
    }

    /** Takes the entries after the first {@code max} out of the document; returns how many. */
    int keepFirst(int max) {
        if (elements.size() <= max) {
            return 0;
        }
        var beyond = elements.subList(max, elements.size());
        int dropped = beyond.size();
        beyond.forEach(Element::detach);
        beyond.clear();
        return dropped;
    }

    /** {@code xml:lang} of the root, null where there is none. */
    @Nullable
    String language() {
        Attribute lang = root.getAttribute("lang", Namespace.XML_NAMESPACE);
        return lang == null || lang.getValue().isBlank()
                ? null
                : lang.getValue().strip();
    }
}
