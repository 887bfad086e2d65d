package io.newswire.enrich.page;

/**
 * Tells which attributes some rule reads, or the parser itself: the others, three in five of a usual page, are left out
 * before it is parsed. A rule that reads another attribute has to name it here.
 */
final class UnreadAttributes {
    private static final TagNames READ =
            TagNames.of("id class itemprop itemtype role hidden aria-hidden aria-label href rel"
                    + " name property content http-equiv charset type lang xml:lang datetime data-datetime data-time pubdate"
                    + " encoding");
    /** Read for what may hide an element. */
    private static final TagNames STYLE = TagNames.of("style");
    /** Read for a date. */
    private static final TagNames TITLE = TagNames.of("title");

    private UnreadAttributes() {}

    static boolean isRead(byte[] html, int name, int nameEnd, int value, int end) {
        return READ.holds(html, name, nameEnd)
                || STYLE.holds(html, name, nameEnd) && mayHide(html, value, end)
                || TITLE.holds(html, name, nameEnd) && mayHoldDigit(html, value, end)
                || saysTrail(html, name, end);
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
        for (int i = from + 4; i < to; i++) {
            if ((html[i] | 0x20) == 'c' && RawText.starts(html, i - 4, "readcrumb")) {
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
