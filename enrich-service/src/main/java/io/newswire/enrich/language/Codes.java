package io.newswire.enrich.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Two-letter codes by their three-letter ones. */
final class Codes {
    static final Map<String, String> SHORTEST = load();

    private Codes() {}

    private static Map<String, String> load() {
        var codes = new HashMap<String, String>();
        for (var two : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.of(two).getISO3Language(), two);
        }
        return Map.copyOf(codes);
    }
}
