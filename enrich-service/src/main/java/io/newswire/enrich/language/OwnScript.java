package io.newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the languages that news writes in a script of their own. */
final class OwnScript {
    static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.THAANA, "dv"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));

    /** Others in the same script: believed when the page declares them. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "he",
            Set.of("yi"),
            "am",
            Set.of("ti", "tig", "gez"),
            "bn",
            Set.of("as", "mni"),
            "bo",
            Set.of("dz"),
            "zh",
            Set.of("yue"));

    private OwnScript() {}

    /** Null where the script is one of many languages, or none is in the majority. */
    static @Nullable String language(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            letters += letter ? 1 : 0;
            if (letter && c >= 0x370 && (c < 0x400 || c >= 0x530)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (2 * (han + kana) > letters) {
            return 10 * kana > han ? "ja" : "zh";
        }
        for (var count : counts.entrySet()) {
            if (2 * count.getValue() > letters) {
                return LANGUAGES.get(count.getKey());
            }
        }
        return null;
    }

    static boolean isAlso(String declared, String language) {
        return ALSO.getOrDefault(language, Set.of()).contains(declared);
    }
}
