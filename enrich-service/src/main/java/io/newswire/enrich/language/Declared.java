package io.newswire.enrich.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The language that a page says it is in. */
record Declared(Locale locale) {
    /** What some pages write for what {@link Sequences} calls by another code, or by several. */
    private static final Map<String, List<String>> CALLED = Map.of(
            "no", List.of("nb", "nn"),
            "sr", List.of("sr", "sr-Latn"),
            "sh", List.of("bs", "hr", "sr", "sr-Latn"),
            "cnr", List.of("bs", "hr", "sr", "sr-Latn"),
            "fil", List.of("tl"),
            "mo", List.of("ro"),
            "prs", List.of("fa"));

    /** Null for what is no BCP 47 tag. */
    static @Nullable Declared of(@Nullable String tag) {
        var locale = Locale.forLanguageTag(tag == null ? "" : tag.strip().replace('_', '-'));
        int letters = locale.getLanguage().length();
        return letters == 2 || letters == 3 ? new Declared(locale) : null;
    }

    String language() {
        return locale.getLanguage();
    }

    String tag() {
        return locale.toLanguageTag();
    }

    List<String> languages() {
        return CALLED.getOrDefault(language(), List.of(language()));
    }

    boolean means(String language) {
        return language().equals(language) || languages().contains(language);
    }
}
