package io.newswire.enrich.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text with all that typography, case, accents, forms of digits and Unicode forms add taken away. A
 * character of a script that is written without spaces counts as a word.
 */
final class Words {
    /** Where a space may part the thousands of a number, not two numbers. */
    private static final int GROUP = 3;

    /** What Unicode is asked of a character costs more than all else here; most characters come before the first that it matters for. */
    private static final int FIRST_MARK = 0x0300;

    private static final int FIRST_FORMAT = 0x00AD;
    private static final int FIRST_ALONE = 0x0E00;

    /** Before a fraction, whatever the language writes there. */
    static final char POINT = '.';

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final int[] text;

    private Words(String text) {
        this.text = folded(text).codePoints().toArray();
    }

    static List<String> of(String text) {
        var words = new Words(text);
        for (int at = 0; at < words.text.length; at++) {
            words.read(at);
        }
        words.end();
        return words.words;
    }

    private void read(int at) {
        int c = text[at];
        if (isInsideWords(c)) {
            return;
        }
        if (isInsideNumber(at)) {
            // Before three digits it may part thousands; else it begins a fraction.
            if (digitsAfter(at) != GROUP) {
                word.append(POINT);
            }
        } else if (!Character.isLetterOrDigit(c) && !isMark(c)) {
            end();
        } else if (standsAlone(c)) {
            end();
            words.add(Character.toString(c));
        } else if (Character.isDigit(c)) {
            word.append(Character.digit(c, 10));
        } else if (c != 'e' || !isAfterVowel()) {
            word.appendCodePoint(c);
        }
    }

    /** Of which an E makes what others write with two dots above it: Muenchen is München, which is Munchen here. */
    private boolean isAfterVowel() {
        return !word.isEmpty() && "aou".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private void end() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Upper case first: it maps ß to SS, and final sigma to the sigma of every other place. */
    private static String folded(String text) {
        var plain = withoutAccents(Normalizer.normalize(text, Normalizer.Form.NFKD));
        return Normalizer.normalize(plain, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Without marks that writers leave out or machines lose; in other scripts they are letters like others. */
    private static String withoutAccents(String decomposed) {
        var plain = new StringBuilder(decomposed.length());
        int letter = 0;
        for (int at = 0, c; at < decomposed.length(); at += Character.charCount(c)) {
            c = decomposed.codePointAt(at);
            boolean mark = isMark(c);
            if (!mark || !hasAccents(letter)) {
                plain.appendCodePoint(c);
            }
            letter = mark ? letter : c;
        }
        return plain.toString();
    }

    private static boolean hasAccents(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        return c >= FIRST_MARK && isMarkOfUnicode(c);
    }

    private static boolean isMarkOfUnicode(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Apostrophes of every make, and characters that do not show (soft hyphens, joiners): they part no words. */
    private static boolean isInsideWords(int c) {
        return switch (c) {
            case '\'', '`', '\u00B4', '\u2018', '\u2019', '\u02BC', '\u2032' -> true;
            default -> c >= FIRST_FORMAT && Character.getType(c) == Character.FORMAT;
        };
    }

    /** 1,500,000 is the same number as 1.500.000 and 1 500 000, and 3.5 the same as 3,5; but not as 35. */
    private boolean isInsideNumber(int at) {
        if (digitsBefore(at) == 0 || digitsAfter(at) == 0) {
            return false;
        }
        return switch (text[at]) {
            case '.', ',', '\u066B', '\u066C' -> true;
            case ' ' -> digitsBefore(at) <= GROUP && digitsAfter(at) == GROUP;
            default -> false;
        };
    }

    /** No more than tell a group from something longer, so that a text of digits takes no longer than others. */
    private int digitsBefore(int at) {
        int digits = 0;
        while (digits <= GROUP && at - digits > 0 && Character.isDigit(text[at - digits - 1])) {
            digits++;
        }
        return digits;
    }

    private int digitsAfter(int at) {
        int digits = 0;
        while (digits <= GROUP && at + digits + 1 < text.length && Character.isDigit(text[at + digits + 1])) {
            digits++;
        }
        return digits;
    }

    static boolean standsAlone(int c) {
        return c >= FIRST_ALONE && isWrittenWithoutSpaces(c);
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
