package io.newswire.enrich.metadata;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of which names of weekdays are made, as the languages whose months are known write them. */
final class WeekdayNames {
    /** Shorter ones are words of other languages. */
    private static final int FEWEST_LETTERS = 3;

    private static final Set<String> WORDS = words();

    private WeekdayNames() {}

    private static Set<String> words() {
        var words = new HashSet<String>();
        for (var language : MonthNames.LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            for (var day : DayOfWeek.values()) {
                for (var style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    for (var token : Token.of(day.getDisplayName(style, locale))) {
                        words.add(token.text());
                    }
                }
            }
        }
        words.removeIf(word -> word.length() < FEWEST_LETTERS && Character.isLowerCase(word.charAt(0)));
        words.addAll(Set.of("星期", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"));
        return Set.copyOf(words);
    }

    /** A small letter is right only where the language writes one: "Kam" is Thursday, "kam" is not. */
    static boolean has(String word) {
        return WORDS.contains(word) || WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
