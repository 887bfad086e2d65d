package io.newswire.enrich.text;

import java.util.LinkedHashSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The elements of a page that its JSON-LD says are for subscribers. */
final class PaidParts {
    private static final int LONGEST_NAME = 100;
    /** Letters that they hold at least when the text is in them. */
    private static final int SOME_TEXT = 200;

    private PaidParts() {}

    /** The page names some, and has no text in any. */
    static boolean areMissing(Evidence evidence) {
        boolean named = false;
        for (var selector : new LinkedHashSet<>(evidence.declared().paidParts())) {
            if (isSimple(selector)) {
                named = true;
                if (haveText(evidence.page(), selector)) {
                    return false;
                }
            }
        }
        return named;
    }

    private static boolean haveText(Element page, String selector) {
        return NodeTraversor.filter(new TextOf(page, QueryParser.parse(selector)), page) == FilterResult.STOP;
    }

    /** A class, an id or a tag: longer ones come from outside and could take any time. */
    private static boolean isSimple(String selector) {
        int start = selector.startsWith(".") || selector.startsWith("#") ? 1 : 0;
        return selector.length() > start
                && selector.length() <= LONGEST_NAME
                && Character.isLetter(selector.charAt(start))
                && selector.chars().skip(start).allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    /** Stops where an element that fits has enough text. What is nested in one is part of it, and is not read again. */
    private static final class TextOf implements NodeFilter {
        private final Element page;
        private final Evaluator fits;
        private @Nullable Node outermost;
        private int length;

        TextOf(Element page, Evaluator fits) {
            this.page = page;
            this.fits = fits;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (outermost == null && node instanceof Element element && fits.matches(page, element)) {
                outermost = node;
                length = 0;
            } else if (outermost != null && node instanceof TextNode text) {
                length += text.text().strip().length();
            }
            return length >= SOME_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node == outermost) {
                outermost = null;
            }
            return FilterResult.CONTINUE;
        }
    }
}
