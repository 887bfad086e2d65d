package io.newswire.enrich.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The elements whose contents are no markup (HTML, 13.2.5.2 to 13.2.5.4), and where a tag ends, in a page's bytes. */
enum RawText {
    SCRIPT,
    STYLE,
    TITLE,
    TEXTAREA,
    IFRAME,
    XMP,
    NOEMBED,
    NOFRAMES,
    /** Never ends. */
    PLAINTEXT;

    private final String tag = name().toLowerCase(Locale.ROOT);

    private static final RawText[] ALL = values();

    /** The one whose name stands here, null when it is another element's. */
    static @Nullable RawText of(byte[] html, int at) {
        if ("stixnp".indexOf(html[at] | 0x20) < 0) {
            return null;
        }
        for (var raw : ALL) {
            if (isNamed(html, at, raw.tag)) {
                return raw;
            }
        }
        return null;
    }

    /** Where its end tag begins; -1 when there is none, or when what is in it hides end tags (a script in a comment). */
    int end(byte[] html, int from) {
        if (this == PLAINTEXT) {
            return -1;
        }
        boolean hidden = false;
        for (int i = Bytes.indexOf(html, '<', from);
                i >= 0 && i + 1 < html.length;
                i = Bytes.indexOf(html, '<', i + 1)) {
            if (html[i + 1] == '/' && isNamed(html, i + 2, tag)) {
                return i;
            }
            hidden |= html[i + 1] == '!';
            if (hidden && this == SCRIPT && isNamed(html, i + 1, tag)) {
                return -1;
            }
        }
        return -1;
    }

    boolean holdsNoMarkup(byte[] html, int from, int to) {
        return this == STYLE && Bytes.indexOf(html, '<', from) >= to;
    }

    /** The tag speaks of {@code ld+json}, be the sign between them written as an entity. */
    static boolean isJsonLd(byte[] html, int from, int to) {
        for (int i = from; i + 3 < to; i++) {
            if ((html[i] | 0x20) == 'j' && starts(html, i + 1, "son")) {
                return true;
            }
        }
        return false;
    }

    static boolean isLetter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** This name in any case, and the name ends with it. */
    static boolean isNamed(byte[] html, int at, String name) {
        int end = at + name.length();
        return starts(html, at, name) && end < html.length && isEnd(html[end]);
    }

    private static boolean isEnd(byte b) {
        return b == '>' || b == '/' || isSpace(b);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    static boolean starts(byte[] html, int at, String lower) {
        if (at + lower.length() > html.length) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (html[at + i] != lower.charAt(i) && (html[at + i] | 0x20) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** One past the next such byte, or the end. */
    static int after(byte[] html, int from, int wanted) {
        int i = Bytes.indexOf(html, wanted, from);
        return i < 0 ? html.length : i + 1;
    }

    /** One past the sign that ends a tag: not one in a value that is quoted. */
    static int afterTag(byte[] html, int from) {
        int i = from;
        while (i < html.length && html[i] != '>') {
            i = html[i] == '=' ? afterValue(html, i + 1) : i + 1;
        }
        return Math.min(html.length, i + 1);
    }

    private static int afterValue(byte[] html, int from) {
        int i = from;
        while (i < html.length && isSpace(html[i])) {
            i++;
        }
        if (i < html.length && (html[i] == '"' || html[i] == '\'')) {
            return after(html, i + 1, html[i]);
        }
        while (i < html.length && html[i] != '>' && !isSpace(html[i])) {
            i++;
        }
        return i;
    }

    /** Where the dashes begin that end a comment; what ends at once has no contents. */
    static int endOfComment(byte[] html, int start) {
        if (Bytes.startsWith(html, ">", start) || Bytes.startsWith(html, "->", start)) {
            return start;
        }
        for (int i = Bytes.indexOf(html, '-', start); i >= 0; i = Bytes.indexOf(html, '-', i + 1)) {
            if (Bytes.startsWith(html, "-->", i) || Bytes.startsWith(html, "--!>", i)) {
                return i;
            }
        }
        return html.length;
    }
}
