package io.newswire.store.database;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of PostgreSQL's text-search configurations reads a language. Those of PostgreSQL 17, all of which 18 has too. */
public final class SearchLanguage {
    /** Splits words and folds case, and knows no endings: for languages that PostgreSQL has no rules for. */
    public static final String SIMPLE = "simple";

    private static final int LONGEST_SUBTAG = 8;

    private static final Map<String, String> CONFIGS = Map.ofEntries(
            Map.entry("ar", "arabic"),
            Map.entry("hy", "armenian"),
            Map.entry("eu", "basque"),
            Map.entry("ca", "catalan"),
            Map.entry("da", "danish"),
            Map.entry("nl", "dutch"),
            Map.entry("en", "english"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("de", "german"),
            Map.entry("el", "greek"),
            Map.entry("hi", "hindi"),
            Map.entry("hu", "hungarian"),
            Map.entry("id", "indonesian"),
            Map.entry("ga", "irish"),
            Map.entry("it", "italian"),
            Map.entry("lt", "lithuanian"),
            Map.entry("ne", "nepali"),
            Map.entry("no", "norwegian"),
            Map.entry("nb", "norwegian"),
            Map.entry("nn", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ro", "romanian"),
            Map.entry("ru", "russian"),
            Map.entry("sr", "serbian"),
            Map.entry("es", "spanish"),
            Map.entry("sv", "swedish"),
            Map.entry("ta", "tamil"),
            Map.entry("tr", "turkish"),
            Map.entry("yi", "yiddish"));

    private SearchLanguage() {}

    /** @param languageTag BCP 47 such as {@code en-GB}, null where it is not known */
    public static String configOf(@Nullable String languageTag) {
        var primary = primary(languageTag);
        return primary == null ? SIMPLE : CONFIGS.getOrDefault(primary, SIMPLE);
    }

    /** The language without region and script: {@code en} of {@code en-GB}. Null when the tag is not known or no tag. */
    public static @Nullable String primary(@Nullable String languageTag) {
        if (languageTag == null) {
            return null;
        }
        var subtag = languageTag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return isSubtag(subtag) ? subtag : null;
    }

    private static boolean isSubtag(String subtag) {
        return subtag.length() >= 2
                && subtag.length() <= LONGEST_SUBTAG
                && subtag.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    static Map<String, String> all() {
        return CONFIGS;
    }
}
