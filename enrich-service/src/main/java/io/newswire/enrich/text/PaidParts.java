package io.newswire.enrich.text;

import org.jsoup.nodes.Element;

/** The elements of a page that its JSON-LD says are for subscribers. */
final class PaidParts {
    private static final int LONGEST_NAME = 100;
    /** Letters that they hold at least when the text is in them. */
    private static final int SOME_TEXT = 200;

    private PaidParts() {}

    /** The page names some, and has no text in any. */
    static boolean areMissing(Evidence evidence) {
        boolean named = false;
        for (var selector : evidence.declared().paidParts()) {
            if (isSimple(selector)) {
                named = true;
                if (evidence.page().select(selector).stream().anyMatch(PaidParts::hasText)) {
                    return false;
                }
            }
        }
        return named;
    }

    private static boolean hasText(Element element) {
        return element.text().length() >= SOME_TEXT;
    }

    /** A class, an id or a tag: longer ones come from outside and could take any time. */
    private static boolean isSimple(String selector) {
        int start = selector.startsWith(".") || selector.startsWith("#") ? 1 : 0;
        return selector.length() > start
                && selector.length() <= LONGEST_NAME
                && Character.isLetter(selector.charAt(start))
                && selector.chars().skip(start).allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
