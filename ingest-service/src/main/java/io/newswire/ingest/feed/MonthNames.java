package io.newswire.ingest.feed;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of months, long and short: English, and the languages that news is written in most. */
final class MonthNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Month> ENGLISH = names(List.of("en"));

    private MonthNames() {}

    static @Nullable Month of(String name) {
        var key = key(name);
        var english = ENGLISH.get(key);
        if (english != null || key.length() < 3) {
            return english;
        }
        return Others.NAMES.get(key);
    }

    /** The JDK's names of languages cost their loading: only when English has none. */
    private static final class Others {
        /** Where two languages use one name for two months, the first keeps it. */
        static final Map<String, Month> NAMES = names(List.of(
                "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "el",
                "ru", "uk", "bg", "ca", "et", "lv", "sl", "id", "ar", "he"));
    }

    private static Map<String, Month> names(List<String> languages) {
        var names = new HashMap<String, Month>();
        for (var language : languages) {
            for (var month : Month.values()) {
                for (var style : STYLES) {
                    names.putIfAbsent(key(month.getDisplayName(style, Locale.of(language))), month);
                }
            }
        }
        if (languages.contains("en")) {
            names.put("sept", Month.SEPTEMBER);
        }
        if (languages.contains("de")) {
            names.put("mrz", Month.MARCH);
        }
        return names;
    }

    /** Without accents, capitals and full stops. */
    private static String key(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
