package io.newswire.enrich.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text with all that typography, case and Unicode forms add taken away. A character of a script that is
 * written without spaces counts as a word.
 */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        folded(text).codePoints().forEach(c -> {
            if (!Character.isLetterOrDigit(c) && !isMark(c)) {
                if (!isInsideWords(c)) {
                    end(word, words);
                }
            } else if (standsAlone(c)) {
                end(word, words);
                words.add(Character.toString(c));
            } else {
                word.appendCodePoint(c);
            }
        });
        end(word, words);
        return words;
    }

    /** Upper case first: it is what maps ß to SS, and final sigma to the sigma of every other place. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Apostrophes of every make, and characters that do not show (soft hyphens, joiners): they part no words. */
    private static boolean isInsideWords(int c) {
        return switch (c) {
            case '\'', '`', '\u00B4', '\u2018', '\u2019', '\u02BC', '\u2032' -> true;
            default -> Character.getType(c) == Character.FORMAT;
        };
    }

    static boolean standsAlone(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
