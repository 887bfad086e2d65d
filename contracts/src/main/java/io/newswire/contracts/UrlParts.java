package io.newswire.contracts;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address cut at its seams. Credentials are dropped here.
 *
 * @param port digits, empty where none is named
 * @param query without its question mark, empty where there is none
 * @param fragment without its hash sign, empty where there is none
 */
record UrlParts(String scheme, String host, String port, String path, String query, String fragment) {
    static final String REMOVED_CREDENTIALS = "removed credentials";

    /**
     * A backslash parts like a slash in http, and how many of them stand before the host does not count: both as the
     * WHATWG URL Standard has it.
     */
    private static final Pattern SEAMS = Pattern.compile(
            "(?<scheme>[a-z][a-z0-9+.-]*):(?<slashes>[/\\\\]*+)(?<authority>[^/\\\\?#]*+)(?<path>[^?#]*+)"
                    + "(\\?(?<query>[^#]*+))?(#(?<fragment>.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?<host>\\[[^]]*+]|[^:]*+)(:(?<port>[0-9]*+))?", Pattern.DOTALL);

    /** Of these the WHATWG URL Standard expects an authority; {@code mailto:} and the like are another matter. */
    static UrlParts of(String url, UrlSteps steps) {
        var trimmed = withoutWhiteSpace(url, steps);
        var seams = SEAMS.matcher(trimmed);
        if (!seams.matches()) {
            throw new UrlRefused("not-absolute", "it is not absolute, such as https://example.org/news");
        }
        var scheme = lowered(group(seams.group("scheme")), steps);
        steps.changed("two slashes before the host", group(seams.group("slashes")), "//");
        var authority = group(seams.group("authority"));
        var named = withoutCredentials(authority, steps);
        if (named.startsWith("[") && named.indexOf(']') < 0) {
            throw new UrlRefused(
                    "host",
                    "its host '" + UrlSteps.shown(named) + "' is not an IPv6 address: it is cut off before its ]");
        }
        var hostAndPort = HOST_AND_PORT.matcher(named);
        if (!hostAndPort.matches()) {
            throw new UrlRefused("port", "its port is not a number");
        }
        return new UrlParts(
                scheme,
                group(hostAndPort.group("host")),
                group(hostAndPort.group("port")),
                group(seams.group("path")),
                group(seams.group("query")),
                group(seams.group("fragment")));
    }

    private static String lowered(String scheme, UrlSteps steps) {
        var lower = steps.changed("scheme to lower case", scheme, scheme.toLowerCase(Locale.ROOT));
        if (!lower.equals("http") && !lower.equals("https")) {
            throw new UrlRefused("scheme", "its scheme is " + UrlSteps.shown(lower) + ", not http or https");
        }
        return lower;
    }

    private static String withoutCredentials(String authority, UrlSteps steps) {
        return steps.changed(REMOVED_CREDENTIALS, authority, authority.substring(authority.lastIndexOf('@') + 1));
    }

    /** Control characters and spaces around it, and tabs and line ends anywhere, are slips of whoever wrote the link. */
    private static String withoutWhiteSpace(String url, UrlSteps steps) {
        var trimmed = url.trim().replace("\t", "").replace("\r", "").replace("\n", "");
        return steps.changed("removed white space", url, trimmed);
    }

    private static String group(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    UrlParts withHost(String other) {
        return new UrlParts(scheme, other, port, path, query, fragment);
    }

    UrlParts withPath(String other) {
        return new UrlParts(scheme, host, port, other, query, fragment);
    }

    UrlParts withQuery(String other) {
        return new UrlParts(scheme, host, port, path, other, fragment);
    }

    String authority() {
        return port.isEmpty() ? host : host + ":" + port;
    }

    /** What stands behind the last slash of the path. */
    String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return scheme + "://" + authority() + path + (query.isEmpty() ? "" : "?" + query)
                + (fragment.isEmpty() ? "" : "#" + fragment);
    }
}
