package io.newswire.enrich.metadata;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of which names of weekdays are made, in the languages whose months are known. */
final class WeekdayNames {
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
                        words.add(MonthNames.fold(token.text()));
                    }
                }
            }
        }
        words.addAll(Set.of("tues", "thur", "thurs", "星期", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"));
        return Set.copyOf(words);
    }

    static boolean has(String word) {
        return WORDS.contains(MonthNames.fold(word));
    }
}
