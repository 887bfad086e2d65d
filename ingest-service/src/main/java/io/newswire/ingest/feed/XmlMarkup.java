package io.newswire.ingest.feed;

import java.util.Set;

/** Writes what stands inside an element: markup that a publisher put there unescaped. */
final class XmlMarkup {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final boolean escape;
    private final StringBuilder out = new StringBuilder();

    private XmlMarkup(boolean escape) {
        this.escape = escape;
    }

    /** @param escape whether text is text (XHTML), or markup itself (HTML, and whatever RSS holds) */
    static String inside(XmlElement element, boolean escape) {
        var writer = new XmlMarkup(escape);
        writer.content(element);
        return writer.out.toString().strip();
    }

    private void content(XmlElement element) {
        for (var node : element.content()) {
            switch (node) {
                case XmlNode.Text text -> out.append(escape && !text.cdata() ? escaped(text.value()) : text.value());
                case XmlElement child -> element(child);
            }
        }
    }

    private void element(XmlElement element) {
        // XHTML may have a prefix in a feed; nobody who shows it wants that.
        var name = element.name().startsWith("xhtml:") ? element.name().substring(6) : element.qName();
        boolean empty = VOID.contains(name);
        out.append('<').append(name);
        element.attributes().forEach(this::attribute);
        out.append(empty && element.content().isEmpty() ? "/>" : ">");
        content(element);
        if (!empty) {
            out.append("</").append(name).append('>');
        }
    }

    private void attribute(String name, String value) {
        if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
            out.append(' ').append(name).append("=\"");
            out.append(escaped(value).replace("\"", "&quot;")).append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
