package io.newswire.enrich.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What can be told of a text from its characters alone. */
final class Script {
    /** A Chinese, Japanese, Korean or Ethiopic character says about as much as this many Latin letters. */
    private static final double DENSE = 2.5;

    /** Where no marks end a sentence, one that is shorter may be a label. */
    private static final int SENTENCE = 60;

    /** Longer than a label is, even one without a blank. */
    private static final int CLAUSE = 100;

    private static final char ETHIOPIC_WORD_SPACE = '\u1361';

    private Script() {}

    /** Length in Latin letters' worth. */
    static double weight(String text) {
        int dense = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isDense(text.charAt(i))) {
                dense++;
            }
        }
        return text.length() + dense * (DENSE - 1);
    }

    /** Hangul, kana, Han, Ethiopic. */
    private static boolean isDense(char c) {
        return c >= 0x1200 && (isEastAsian(c) || c < 0x1380);
    }

    /** Hangul, kana, Han. */
    private static boolean isEastAsian(char c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF;
    }

    /**
     * A word may begin and end beside it without a blank: Chinese, Japanese, Korean (which adds particles), Thai, Lao,
     * Tibetan, Burmese, Khmer.
     */
    static boolean hidesWords(char c) {
        return c >= 0x0E00 && (c < 0x10A0 || c >= 0x1780 && c < 0x1800 || isEastAsian(c));
    }

    /** Kana, Han, and their signs: lines of them are joined without a blank. */
    static boolean isUnspaced(char c) {
        return c >= 0x2E80 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFF60;
    }

    /**
     * It has a mark that ends a sentence or parts its clauses. Thai and Lao have none: there it has a blank, which parts
     * clauses, or is longer than a label.
     */
    static boolean hasSentence(String text) {
        int unmarked = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || isStop(text, i)) {
                return true;
            }
            blank |= c == ' ' && unmarked > 0;
            unmarked += isUnmarked(c) ? 1 : 0;
        }
        return unmarked * 2 > text.length() && (blank || unmarked > CLAUSE);
    }

    /** The last character, quotes and brackets aside, ends a sentence, or may where the script has no mark for it. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i >= 0 && !CleanText.isLetterOrDigit(text.charAt(i)) && !isStop(text, i)) {
            i--;
        }
        return i >= 0
                && (isStop(text, i)
                        || mayEndSentence(text.charAt(i)) && text.length() >= SENTENCE && hasSentence(text));
    }

    /** A letter that is not followed by a mark where a sentence ends: any of Thai and Lao, and two of Tibetan. */
    static boolean mayEndSentence(char c) {
        return isUnmarked(c) || c == '\u0F40' || c == '\u0F42';
    }

    /** Thai and Lao: sentences are parted by blanks, and end with nothing. */
    private static boolean isUnmarked(char c) {
        return c >= 0x0E00 && c < 0x0F00;
    }

    /** In any script. The mark between Ethiopic words is one where it is doubled, as it is for want of the other. */
    private static boolean isStop(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c == '.' || c == '!' || c == '?' || c == ';' || c == ':';
        }
        if (c == ETHIOPIC_WORD_SPACE) {
            return at > 0 && text.charAt(at - 1) == c || text.startsWith("\u1361", at + 1);
        }
        return c == '…' || c >= 0x37E && UCharacter.hasBinaryProperty(c, UProperty.TERMINAL_PUNCTUATION);
    }
}
