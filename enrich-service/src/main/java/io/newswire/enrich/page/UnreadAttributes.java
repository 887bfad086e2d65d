package io.newswire.enrich.page;

import java.util.Arrays;

/**
 * Tells which attributes some rule reads, or the parser itself: the others, three in five of a usual page, are left out
 * before it is parsed. A rule that reads another attribute has to name it here.
 */
final class UnreadAttributes {
    private static final int READ = 1;
    /** Read for what may hide an element. */
    private static final int STYLE = 2;
    /** Read for a date. */
    private static final int TITLE = 4;

    private static final TagNames KINDS = new TagNames()
            .with(READ, "id class itemprop itemtype role hidden aria-hidden aria-label href rel name property content")
            .with(READ, "http-equiv charset type lang xml:lang datetime data-datetime data-time pubdate encoding")
            .with(STYLE, "style")
            .with(TITLE, "title");

    private static final String TRAIL = "readcrumb";
    /** To each letter how far on the word's end may be that has it before its last (Horspool, 1980). */
    private static final byte[] SHIFT = new byte[256];

    static {
        Arrays.fill(SHIFT, (byte) TRAIL.length());
        for (int i = 0; i + 1 < TRAIL.length(); i++) {
            byte shift = (byte) (TRAIL.length() - 1 - i);
            SHIFT[TRAIL.charAt(i)] = shift;
            SHIFT[Character.toUpperCase(TRAIL.charAt(i))] = shift;
        }
    }

    private UnreadAttributes() {}

    static boolean isRead(byte[] html, int name, int nameEnd, int value, int end) {
        boolean read = switch (KINDS.kinds(html, name, nameEnd)) {
            case READ -> true;
            case STYLE -> mayHide(html, value, end);
            case TITLE -> mayHoldDigit(html, value, end);
            default -> false;
        };
        return read || saysTrail(html, name, end);
    }

    private static boolean mayHide(byte[] html, int from, int to) {
        for (int i = from; i < to; i++) {
            if (html[i] == '&' || RawText.starts(html, i, "none") || RawText.starts(html, i, "hidden")) {
                return true;
            }
        }
        return false;
    }

    /** Scripts and measurements know a trail of links by whatever attribute they like. */
    private static boolean saysTrail(byte[] html, int from, int to) {
        int last = TRAIL.length() - 1;
        for (int i = from + last; i < to; i += SHIFT[html[i] & 0xFF]) {
            if ((html[i] | 0x20) == 'b' && RawText.starts(html, i - last, TRAIL)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHoldDigit(byte[] html, int from, int to) {
        for (int i = from; i < to; i++) {
            if (html[i] >= '0' && html[i] <= '9' || html[i] < 0 || html[i] == '&') {
                return true;
            }
        }
        return false;
    }
}
