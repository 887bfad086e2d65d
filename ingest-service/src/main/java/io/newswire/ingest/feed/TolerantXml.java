package io.newswire.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is not well-formed: jsoup closes what is open and skips the ends of nothing, and {@link FieldEnds} says
 * what else has ended.
 */
final class TolerantXml implements NodeVisitor {
    private final XmlTree tree;
    /** Our element for each of jsoup's that is open; none for one that nests too deep. */
    private final Deque<Optional<XmlElement>> path = new ArrayDeque<>();

    private TolerantXml(XmlTree tree) {
        this.tree = tree;
    }

    static void read(String xml, XmlTree tree) {
        Jsoup.parse(xml, "", Parser.xmlParser()).traverse(new TolerantXml(tree));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            tree.text(text.getWholeText(), node instanceof CDataNode);
        } else if (node instanceof Element element && depth > 0) {
            FieldEnds.outermost(tree.open(), element.tagName()).ifPresent(this::close);
            path.push(Optional.ofNullable(start(element)));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element && depth > 0) {
            path.pop().ifPresentOrElse(this::close, tree::end);
        }
    }

    private @Nullable XmlElement start(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        element.attributes().forEach(attribute -> attributes.putIfAbsent(attribute.getKey(), attribute.getValue()));
        return tree.start(element.tagName(), attributes);
    }

    /** With all that is open in it; it may be closed already. */
    private void close(XmlElement element) {
        for (var at = tree.open(); at != null; at = at.parent()) {
            if (at == element) {
                while (tree.open() != element.parent()) {
                    tree.end();
                }
                return;
            }
        }
    }
}
