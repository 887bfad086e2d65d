package io.newswire.enrich.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts words by the rules of Unicode text segmentation (UAX 29), as the JDK has them. What stands between two spaces
 * and is ASCII is counted here, by the same rules: that takes a fifth of the time. Where blanks do not part words (Chinese,
 * Japanese, Thai, Lao, Khmer, Burmese) the dictionaries of ICU tell them, which the JDK has not.
 */
final class WordCount {
    private final String text;
    private @Nullable BreakIterator rules;
    private com.ibm.icu.text.@Nullable BreakIterator dictionaries;

    private WordCount(String text) {
        this.text = text;
    }

    static int of(String text) {
        return new WordCount(text).count();
    }

    private int count() {
        int count = 0;
        for (int from = 0; from < text.length(); ) {
            int to = from;
            boolean plain = true;
            while (to < text.length() && !isSpace(text.charAt(to))) {
                plain &= isPlain(text.charAt(to));
                to++;
            }
            // A mark at the beginning belongs to the space before it.
            count += plain ? plain(from, to) : counted(text.substring(Math.max(0, from - 1), to));
            from = to + 1;
        }
        return count;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private int counted(String part) {
        return part.chars().anyMatch(WordCount::hidesWords) ? byDictionary(part) : byRules(part);
    }

    /** Han, kana, and what Unicode calls complex context: writing of South East Asia. */
    private static boolean hidesWords(int c) {
        return c >= 0x0E00
                && (c < 0x2000 || c >= 0x2E80)
                && (Character.isIdeographic(c)
                        || c >= 0x3040 && c <= 0x30FF
                        || UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK)
                                == UCharacter.LineBreak.COMPLEX_CONTEXT);
    }

    private int byDictionary(String part) {
        dictionaries =
                dictionaries == null ? com.ibm.icu.text.BreakIterator.getWordInstance(ULocale.ROOT) : dictionaries;
        dictionaries.setText(part);
        int count = 0;
        int start = dictionaries.first();
        for (int end = dictionaries.next(); end >= 0; start = end, end = dictionaries.next()) {
            if (Character.isLetterOrDigit(part.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }

    private int byRules(String part) {
        rules = rules == null ? BreakIterator.getWordInstance(Locale.ROOT) : rules;
        rules.setText(part);
        int count = 0;
        int start = rules.first();
        for (int end = rules.next(); end != BreakIterator.DONE; start = end, end = rules.next()) {
            if (Character.isLetterOrDigit(part.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }

    /** ASCII, Latin and Russian letters, dashes and quotation marks: the rules for ASCII hold for all of them. */
    private static boolean isPlain(char c) {
        return c < 0x80
                || c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7
                || c >= 0x410 && c < 0x450
                || c >= 0x2013 && c < 0x2015
                || c >= 0x2018 && c < 0x201A
                || c >= 0x201C && c < 0x201E
                || c == 0x2026;
    }

    private int plain(int from, int to) {
        int count = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (isLetter(c) || isDigit(c)) {
                count++;
                i = afterNumbers(afterLetters(i, to), to);
            } else {
                // A number that begins with one of these is no word.
                i = "$#.".indexOf(c) < 0 ? i + 1 : afterNumbers(i + 1, to);
            }
        }
        return count;
    }

    /** Letters with single marks between them. */
    private int afterLetters(int from, int to) {
        int i = from;
        while (i < to && isLetter(text.charAt(i))) {
            i++;
            if (i + 1 < to && joins(text.charAt(i)) && isLetter(text.charAt(i + 1))) {
                i++;
            }
        }
        return i;
    }

    private static boolean joins(char c) {
        return c < 'A' ? c == '-' || c == '\'' || c == '"' || c == '.' : c == '_' || c == '–' || c == '—';
    }

    /** Numbers and words in turn. */
    private int afterNumbers(int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i = afterDigits(i, to);
            int word = afterLetters(i, to);
            if (word == i) {
                return i < to && text.charAt(i) == '%' ? i + 1 : i;
            }
            i = word;
        }
        return i;
    }

    private int afterDigits(int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
            if (i + 1 < to && "'\",.".indexOf(text.charAt(i)) >= 0 && isDigit(text.charAt(i + 1))) {
                i++;
            }
        }
        return i;
    }

    /** Of those that are plain. */
    private static boolean isLetter(char c) {
        int lower = c | 0x20;
        return c < 0x80 ? lower >= 'a' && lower <= 'z' : c < 0x2000;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
