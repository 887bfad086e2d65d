package io.newswire.enrich.metadata;

import java.util.Locale;

/** Tells that a short name in brackets is that of the words before it: "Middle East and North Africa (MENA)". */
final class AgencyExpansion {
    private AgencyExpansion() {}

    static boolean is(String head, String inner) {
        var initials = new StringBuilder();
        for (var word : head.split("[ \\-–]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return inner.length() > 1 && initials.toString().endsWith(inner.strip().toUpperCase(Locale.ROOT));
    }
}
