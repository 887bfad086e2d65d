package io.newswire.enrich.entities;

import java.util.Locale;

/** Given names in the languages with rules. */
public final class GivenNames {
    private GivenNames() {}

    /** @param word in any case; of two that a hyphen joins the first decides */
    public static boolean has(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        return Lexicon.GIVEN.has(lower) || hyphen > 0 && Lexicon.GIVEN.has(lower.substring(0, hyphen));
    }
}
