package io.newswire.contracts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A web address cut at its seams, before any part is looked at. Credentials and fragment are dropped here. */
record UrlParts(String scheme, String host, String port, String path, String query) {
    /** A backslash parts like a slash in http, as browsers have it; not within the query. */
    private static final Pattern SEAMS = Pattern.compile(
            "(?<scheme>[a-z][a-z0-9+.-]*):[/\\\\]{2}(?<authority>[^/\\\\?#]*)(?<path>[^?#]*)(\\?(?<query>[^#]*))?(#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?<host>\\[[^]]*]|[^:]*)(:(?<port>[0-9]*))?");

    static UrlParts of(String url) {
        var seams = SEAMS.matcher(withoutWhiteSpace(url));
        if (!seams.matches()) {
            throw new IllegalArgumentException("it is not absolute, such as https://example.org/news");
        }
        var scheme = seams.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("its scheme is " + scheme + ", not http or https");
        }
        var authority = seams.group("authority");
        var hostAndPort = HOST_AND_PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1));
        if (!hostAndPort.matches()) {
            throw new IllegalArgumentException("its port is not a number");
        }
        return new UrlParts(
                scheme,
                hostAndPort.group("host"),
                orEmpty(hostAndPort.group("port")),
                seams.group("path"),
                orEmpty(seams.group("query")));
    }

    /** Control characters and spaces around it, and tabs and line ends anywhere, are slips of whoever wrote the link. */
    private static String withoutWhiteSpace(String url) {
        return url.trim().replaceAll("[\\t\\r\\n]", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
