package io.newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A number or a word of a text that may hold a date.
 *
 * @param gap what stands between it and the one before
 */
record Token(String text, String gap, boolean isNumber) {
    private static final Set<String> FILLERS = Set.of(
            "de", "of", "del", "d", "st", "nd", "rd", "th", "er", "den", "the", "thg", "tháng", "yil", "г", "року",
            "a");

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int gapStart = 0;
        for (int i = 0; i < text.length(); ) {
            int end = i;
            boolean digit = Digits.is(text.charAt(i));
            while (end < text.length() && (digit ? Digits.is(text.charAt(end)) : isLetter(text.charAt(end)))) {
                end++;
            }
            if (end > i) {
                var part = text.substring(i, end);
                tokens.add(new Token(digit ? Digits.latin(part) : part, text.substring(gapStart, i), digit));
                gapStart = end;
                i = end;
            } else {
                i++;
            }
        }
        return tokens;
    }

    /** The signs for year, month and day in Chinese and Japanese stand between numbers, as dashes do. */
    private static boolean isLetter(char c) {
        return (Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                && "年月日년월일".indexOf(c) < 0;
    }

    int length() {
        return text.length();
    }

    int value() {
        return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    /** What is before it is one of the marks, with or without space. */
    boolean follows(String marks) {
        var mark = gap.strip();
        return mark.isEmpty()
                ? marks.indexOf(' ') >= 0 && !gap.isEmpty()
                : mark.length() == 1
                        && (marks.indexOf(mark.charAt(0)) >= 0
                                || marks.indexOf('年') >= 0 && mark.equals("년")
                                || marks.indexOf('月') >= 0 && mark.equals("월"));
    }

    /** A word that may stand between the parts of a date. */
    boolean isFiller() {
        return !isNumber && FILLERS.contains(MonthNames.fold(text));
    }
}
