package io.newswire.enrich.metadata;

import java.text.DateFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Months by their names in the languages of the news, as the JDK's CLDR data have them. */
final class MonthNames {
    /** Where two languages give one name to different months, the earlier one here is right, unless the page's says otherwise. */
    static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "da", "no", "fi", "cs", "sk", "hu", "ro",
            "bg", "el", "tr", "id", "ms", "vi", "et", "lv", "lt", "sl", "sr", "sr-Latn", "hr", "mk", "is", "ca", "gl",
            "eu", "hi", "bn", "ta", "te", "mr", "ur", "fa", "ar", "he", "th", "sw", "af", "ka", "hy", "kk", "az", "sq",
            "be");

    private static final Map<String, Integer> ANY = new HashMap<>();
    private static final Map<String, Map<String, Integer>> OF_LANGUAGE = new HashMap<>();

    static {
        for (var language : LANGUAGES) {
            var names = of(Locale.forLanguageTag(language));
            OF_LANGUAGE.put(language, names);
            names.forEach(ANY::putIfAbsent);
        }
        ANY.putIfAbsent("sept", 9);
    }

    private MonthNames() {}

    private static Map<String, Integer> of(Locale locale) {
        var names = new HashMap<String, Integer>();
        var symbols = DateFormatSymbols.getInstance(locale);
        for (var month : Month.values()) {
            int number = month.getValue();
            put(names, symbols.getMonths()[number - 1], number);
            put(names, symbols.getShortMonths()[number - 1], number);
            for (var style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                put(names, month.getDisplayName(style, locale), number);
            }
        }
        return names;
    }

    private static void put(Map<String, Integer> names, String name, int month) {
        var plain = fold(name);
        if (plain.length() >= 3 && plain.codePoints().noneMatch(Character::isDigit)
                || plain.length() == 2 && plain.charAt(0) > 0x250) {
            names.putIfAbsent(plain, month);
        }
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }

    /** 1 to 12, 0 when it is no month. */
    static int month(String word, @Nullable String language) {
        var folded = fold(word);
        var own = language == null ? null : OF_LANGUAGE.get(language);
        var month = own == null ? null : own.get(folded);
        return month != null ? month : ANY.getOrDefault(folded, 0);
    }
}
