package io.newswire.enrich.metadata;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Elements whose own text begins with a word such as "By", whether the name is in it or beside it. */
final class Spoken {
    private static final int LONGEST = 120;
    private static final Set<String> UNSEEN = Set.of("script", "style", "link", "meta");
    private static final Set<String> WORDS = Set.of(
            "by",
            "written",
            "words",
            "von",
            "par",
            "por",
            "di",
            "door",
            "af",
            "av",
            "autor",
            "posted",
            "reported",
            "автор",
            "текст");

    private Spoken() {}

    /** The line that it begins: its own text, with the next element's where it is but the word. */
    static String line(Element element) {
        var text = ShortText.of(element);
        var next = text.indexOf(' ') < 0 || PersonNames.isLabel(text) ? element.nextElementSibling() : null;
        return next == null ? text : text + ' ' + ShortText.of(next);
    }

    /** Its first child that readers see: neither white space, nor a comment, nor a script. */
    private static @Nullable Node firstShown(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            var child = element.childNode(i);
            boolean shown = child instanceof TextNode text
                    ? !text.isBlank()
                    : child instanceof Element inner && !UNSEEN.contains(inner.normalName());
            if (shown) {
                return child;
            }
        }
        return null;
    }

    static boolean begins(Element element) {
        if (!(firstShown(element) instanceof TextNode first)) {
            return false;
        }
        var text = first.getWholeText();
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        int end = from;
        while (end < text.length() && end - from < 9 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean word = end - from >= 2 && (end == text.length() || !Character.isLetter(text.charAt(end)));
        return word
                && text.length() - from <= LONGEST
                && WORDS.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }
}
