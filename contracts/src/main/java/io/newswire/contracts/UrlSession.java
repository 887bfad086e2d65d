package io.newswire.contracts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Session ids in addresses: they name a reader's visit. */
final class UrlSession {
    /** Java's servlets put it behind a semicolon. */
    private static final Pattern IN_PATH = Pattern.compile(";jsessionid=[^;/]*+", Pattern.CASE_INSENSITIVE);

    /** ASP.NET without cookies: a segment of its own. */
    private static final Pattern ASP_NET = Pattern.compile("/\\([SAF]\\([A-Za-z0-9_-]{20,}\\)\\)(?=/)");

    private static final Set<String> ALWAYS = Set.of("phpsessid", "jsessionid");
    private static final Set<String> AMBIGUOUS = Set.of("sid", "sessionid", "session_id");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{20,}");

    /** The length of a document's id in MongoDB: that one may name the article. */
    private static final int OBJECT_ID = 24;

    private static final Pattern SCRIPT =
            Pattern.compile(".*\\.(php[0-9]?|aspx?|jsp|cgi|pl|cfm|do)", Pattern.CASE_INSENSITIVE);

    private UrlSession() {}

    static UrlParts without(UrlParts url, UrlSteps steps) {
        var path = IN_PATH.matcher(url.path()).replaceAll("");
        path = ASP_NET.matcher(path).replaceAll("");
        steps.changed("removed session id from the path", url.path(), path);
        var certain = UrlQuery.without(url.query(), UrlSession::isCertain, "removed session id ", steps);
        return url.withPath(path).withQuery(withoutAmbiguous(url, certain, steps));
    }

    private static boolean isCertain(String parameter) {
        var name = UrlQuery.name(parameter).toLowerCase(Locale.ROOT);
        return !parameter.contains(";") && (ALWAYS.contains(name) || name.matches("aspsessionid[a-z]{8}"));
    }

    /** Only beside something else that says which article: {@code article.php?sid=…} may have nothing but its story id. */
    private static String withoutAmbiguous(UrlParts url, String query, UrlSteps steps) {
        if (query.isEmpty()) {
            return query;
        }
        boolean named = UrlSlug.isDistinctive(url.lastSegment())
                && !SCRIPT.matcher(url.lastSegment()).matches();
        boolean others = UrlQuery.parameters(query).stream().anyMatch(parameter -> !isAmbiguous(parameter));
        return named || others ? UrlQuery.without(query, UrlSession::isAmbiguous, "removed session id ", steps) : query;
    }

    private static boolean isAmbiguous(String parameter) {
        var value = UrlQuery.value(parameter);
        return AMBIGUOUS.contains(UrlQuery.name(parameter).toLowerCase(Locale.ROOT))
                && HEX.matcher(value).matches()
                && value.length() != OBJECT_ID;
    }
}
