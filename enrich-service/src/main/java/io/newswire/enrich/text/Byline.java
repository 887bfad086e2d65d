package io.newswire.enrich.text;

import java.util.List;
import java.util.Locale;

/** Recognises lines that say who wrote, when, and how long it takes to read. */
final class Byline {
    private static final int LONGEST = 120;
    private static final List<String> STARTS = List.of(
            "by ",
            "by:",
            "von ",
            "par ",
            "por ",
            "di ",
            "af ",
            "av ",
            "door ",
            "text: ",
            "text:",
            "autor:",
            "author:",
            "written by",
            "posted by",
            "reported by",
            "автор:",
            "текст:",
            "|",
            "•",
            "·");

    private Byline() {}

    static boolean is(String text) {
        if (text.length() > LONGEST || Script.endsSentence(text) && text.length() > LONGEST / 2) {
            return false;
        }
        var line = text.toLowerCase(Locale.ROOT);
        return STARTS.stream().anyMatch(line::startsWith) || isDate(line);
    }

    /** Short, with a year and at least two more numbers or a clock. */
    private static boolean isDate(String line) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(line.charAt(i)) ? 1 : 0;
        }
        return line.length() < 60 && digits >= 4 && digits * 5 >= letters;
    }
}
