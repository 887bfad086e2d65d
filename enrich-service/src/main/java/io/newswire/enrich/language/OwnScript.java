package io.newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the languages that news writes in a script of their own. */
final class OwnScript {
    private static final int ENOUGH = 400;
    private static final Map<UnicodeScript, String> LANGUAGE = new EnumMap<>(Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.GREEK, "el",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.TELUGU, "te",
            UnicodeScript.GUJARATI, "gu",
            UnicodeScript.KANNADA, "kn",
            UnicodeScript.MALAYALAM, "ml"));

    private OwnScript() {}

    /** Null where the script is one of many languages, or none is in the majority. */
    static @Nullable String language(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        int letters = 0;
        int kana = 0;
        for (int i = 0; i < Math.min(text.length(), ENOUGH); i++) {
            char c = text.charAt(i);
            if (c >= 0x370 && Character.isLetter(c)) {
                var script = UnicodeScript.of(c);
                counts.merge(script, 1, Integer::sum);
                kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (2 * (han + kana) > letters) {
            return 10 * kana > han ? "ja" : "zh";
        }
        for (var count : counts.entrySet()) {
            if (2 * count.getValue() > letters) {
                return LANGUAGE.get(count.getKey());
            }
        }
        return null;
    }
}
