package io.newswire.enrich.page;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Counts words by the rules of Unicode text segmentation (UAX 29), as the JDK has them. No word reaches over a space: those
 * that are nothing but letters of an alphabet between spaces count one without asking it.
 */
final class WordCount {
    private WordCount() {}

    static int of(String text) {
        int count = 0;
        int asked = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && isLetter(text.charAt(i))) {
                i++;
            }
            int end = i;
            while (i < text.length() && isMark(text.charAt(i))) {
                i++;
            }
            boolean plain = i == text.length() || isSpace(text.charAt(i));
            if (plain) {
                count += segmented(text.substring(asked, start)) + (end > start ? 1 : 0);
                asked = i;
            }
            while (i < text.length() && !isSpace(text.charAt(i))) {
                i++;
            }
            while (i < text.length() && isSpace(text.charAt(i))) {
                i++;
            }
            asked = plain ? i : asked;
        }
        return count + segmented(text.substring(asked));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** Of the Latin, Greek and Cyrillic alphabets. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || (c >= 0xC0 && c < 0x250 || c >= 0x386 && c < 0x482) && Character.isLetter(c);
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '"' || c == '\u201D';
    }

    private static int segmented(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }
}
