package io.newswire.contracts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The query of a web address in its one spelling: encoded evenly, in its order, without what only tracks readers. */
final class UrlQuery {
    /** As the WHATWG URL Standard has it, less what RFC 3986 forbids. */
    private static final String LITERAL = "!$&()*+,;=:@/?";

    private UrlQuery() {}

    /** Empty where nothing is left, else with its question mark. */
    static String canonical(String query) {
        var kept = Arrays.stream(PercentEncoding.normalised(query, LITERAL).split("&"))
                .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean tracks(String parameter) {
        // From a link that was escaped twice: &amp;utm_medium=rss
        var plain = parameter.startsWith("amp;") ? parameter.substring("amp;".length()) : parameter;
        // Old servers part parameters with a semicolon: one that matters may stand behind it.
        return !plain.contains(";") && TrackingParameter.isNamed(plain.split("=", 2)[0]);
    }
}
