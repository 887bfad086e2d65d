package io.newswire.store.console;

/** Makes a page one that HTML can hold: control characters, of which no reader sees anything, are U+FFFD. */
final class HtmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private HtmlText() {}

    /** The same text where it holds none, as a rule. (HTML, 13.2.3.5: preprocessing the input stream.) */
    static String of(String page) {
        if (page.chars().noneMatch(HtmlText::isControl)) {
            return page;
        }
        var clean = new StringBuilder(page.length());
        page.chars().forEach(c -> clean.append(isControl(c) ? REPLACEMENT : (char) c));
        return clean.toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }
}
