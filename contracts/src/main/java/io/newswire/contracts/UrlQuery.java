package io.newswire.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query of a web address in its one spelling: encoded evenly, in its order, without what only tracks readers. */
final class UrlQuery {
    /** As the WHATWG URL Standard has it, less what RFC 3986 forbids. */
    private static final String LITERAL = "!$&()*+,;=:@/?";

    private static final String ESCAPED_TWICE = "amp;";

    private UrlQuery() {}

    static String canonical(String query, UrlSteps steps) {
        var encoded = steps.changed("query encoded evenly", query, PercentEncoding.normalised(query, LITERAL));
        return without(encoded, UrlQuery::tracks, "removed tracking parameter ", steps);
    }

    /** The parameters that the predicate does not hold for, in their order. */
    static String without(String query, Predicate<String> unwanted, String step, UrlSteps steps) {
        var kept = new ArrayList<String>();
        for (var parameter : parameters(query)) {
            if (unwanted.test(parameter)) {
                steps.add(step + UrlSteps.shown(name(parameter)));
            } else {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    /** As they stand, name and value; empty ones are none. */
    static List<String> parameters(String query) {
        return Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.toList());
    }

    /** Without what a link that was escaped twice has before it: {@code &amp;utm_medium=rss}. */
    static String name(String parameter) {
        var plain = parameter.startsWith(ESCAPED_TWICE) ? parameter.substring(ESCAPED_TWICE.length()) : parameter;
        int equals = plain.indexOf('=');
        return equals < 0 ? plain : plain.substring(0, equals);
    }

    /** Empty where there is none. */
    static String value(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? "" : parameter.substring(equals + 1);
    }

    private static boolean tracks(String parameter) {
        var name = name(parameter);
        // Old servers part parameters with a semicolon: one that matters may stand behind it.
        return !parameter.substring(parameter.indexOf(name)).contains(";")
                && TrackingParameter.tracks(name, value(parameter));
    }
}
