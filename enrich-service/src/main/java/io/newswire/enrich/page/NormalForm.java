package io.newswire.enrich.page;

import java.text.Normalizer;

/**
 * Text in NFKC. Most characters of most texts are their own normal form whatever stands beside them; only
 * the stretches between are handed to the JDK, each with the character before it, which a mark may join.
 */
final class NormalForm {
    private NormalForm() {}

    static String of(String text) {
        StringBuilder out = null;
        int copied = 0;
        int i = endOfPlain(text, 0);
        while (i < text.length()) {
            int from = Math.max(copied, i - 1);
            int to = i;
            while (to < text.length() && !isPlain(text.charAt(to))) {
                to++;
            }
            out = out == null ? new StringBuilder(text.length()) : out;
            out.append(text, copied, from).append(Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC));
            copied = to;
            i = endOfPlain(text, to);
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static int endOfPlain(String text, int from) {
        int i = from;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** ASCII, Latin and Cyrillic letters, dashes and quotation marks: none decomposes, none joins the one before it. */
    private static boolean isPlain(char c) {
        return c < 0x80
                || c >= 0xC0 && c < 0x132
                || c >= 0x400 && c < 0x460
                || c == 0x2013
                || c == 0x2014
                || c >= 0x2018 && c <= 0x201F
                || c >= 0x4E00 && c < 0x9FA6;
    }
}
