package io.newswire.ingest.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a query parameter does that one address of a page has and the other has not. */
final class Parameter {
    private static final Set<String> PRESENTATION = Set.of(
            "print", "printable", "amp", "output", "outputtype", "mobile", "share", "shared", "page", "redirected");

    /** Another language is another article. */
    private static final Set<String> NAMES_AN_ARTICLE = Set.of(
            "p q s n a v lang language locale hl edition date article story news item post doc guid uuid slug title search query"
                    .split(" "));

    private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");
    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f-]{12}");

    private Parameter() {}

    static boolean onlyPresents(String parameter) {
        return PRESENTATION.contains(name(parameter));
    }

    static boolean mayNameAnArticle(String parameter) {
        var value = parameter.substring(parameter.indexOf('=') + 1);
        return !onlyPresents(parameter) && (NAMES_AN_ARTICLE.contains(name(parameter)) || identifies(value));
    }

    /** A number or a hash, wherever it stands. */
    private static boolean identifies(String value) {
        var hash = HASH.matcher(value);
        return NUMBER.matcher(value).find() || hash.find() && hash.start() <= lastDigit(value);
    }

    private static int lastDigit(String value) {
        int i = value.length() - 1;
        while (i >= 0 && (value.charAt(i) < '0' || value.charAt(i) > '9')) {
            i--;
        }
        return i;
    }

    private static String name(String parameter) {
        return parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    }
}
