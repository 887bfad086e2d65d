package io.newswire.enrich.page;

/** One tag of a page as the HTML tokeniser reads it (HTML, 13.2.5.8 and 13.2.5.32 to 13.2.5.40), told piece by piece. */
final class Tag {
    private static final boolean[] ENDS_NAME = new boolean[256];

    static {
        for (char c : "<>/= \n\t\r\f".toCharArray()) {
            ENDS_NAME[c] = true;
        }
    }

    private final byte[] html;
    private final TagParts parts;

    /** Where its name begins and ends. */
    int name;

    int nameEnd;
    /** One past the sign that ends it. */
    int end;

    boolean selfClosing;

    /** What is told of each attribute: where the gap before it, its name and its value begin and end. */
    interface TagParts {
        void attribute(int gap, int name, int nameEnd, int value, int end);
    }

    Tag(byte[] html, TagParts parts) {
        this.html = html;
        this.parts = parts;
    }

    /** Reads the tag whose name begins here; false when it does not end, or when parsers differ on where. */
    boolean read(int from) {
        name = from;
        nameEnd = endOfName(from);
        selfClosing = false;
        int at = nameEnd;
        while (true) {
            int gap = at;
            while (at < html.length && (isSpace(html[at]) || html[at] == '/')) {
                at++;
            }
            if (at >= html.length || html[at] == '<' || html[at] == '=') {
                return false;
            }
            if (html[at] == '>') {
                selfClosing = at > gap && html[at - 1] == '/';
                end = at + 1;
                return true;
            }
            at = attribute(gap, at);
            if (at < 0) {
                return false;
            }
        }
    }

    private int attribute(int gap, int from) {
        int to = endOfName(from);
        int at = to;
        while (at < html.length && isSpace(html[at])) {
            at++;
        }
        if (at < html.length && html[at] == '<') {
            return -1;
        }
        if (at >= html.length || html[at] != '=') {
            parts.attribute(gap, from, to, to, to);
            return to;
        }
        at++;
        while (at < html.length && isSpace(html[at])) {
            at++;
        }
        int end = endOfValue(at);
        if (end >= 0) {
            parts.attribute(gap, from, to, at, end);
        }
        return end;
    }

    private int endOfValue(int from) {
        if (from >= html.length) {
            return -1;
        }
        if (html[from] == '"' || html[from] == '\'') {
            int quote = Bytes.indexOf(html, html[from], from + 1);
            return quote < 0 ? -1 : quote + 1;
        }
        int i = from;
        while (i < html.length && html[i] != '>' && !isSpace(html[i])) {
            i++;
        }
        return i;
    }

    private int endOfName(int from) {
        int i = from;
        while (i < html.length && !ENDS_NAME[html[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    static boolean isSpace(byte b) {
        return b <= ' ' && b > 0 && " \n\t\r\f".indexOf(b) >= 0;
    }
}
