package io.newswire.enrich.metadata;

import io.newswire.enrich.text.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The first words of an element, as {@link Element#text} gives them, without reading all of it. */
final class Opening implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final int letters;
    private int read;

    private Opening(int letters) {
        this.letters = letters;
    }

    /** One line. @param letters that are read at least, where there are as many; spaces are none */
    static String of(Element element, int letters) {
        var opening = new Opening(letters);
        NodeTraversor.filter(opening, element);
        return CleanText.line(opening.text.toString());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            append(piece.getWholeText());
        } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            text.append(' ');
        }
        return read < letters ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        text.append(node instanceof Element element && element.isBlock() ? " " : "");
        return FilterResult.CONTINUE;
    }

    private void append(String piece) {
        for (int i = 0; i < piece.length() && read < letters; i++) {
            char c = piece.charAt(i);
            text.append(c);
            read += Character.isLetterOrDigit(c) ? 1 : 0;
        }
    }
}
