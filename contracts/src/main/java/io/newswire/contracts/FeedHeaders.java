package io.newswire.contracts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers a feed's settings may ask for (RFC 9110, section 5): who takes the settings judges as who sends them does. */
public final class FeedHeaders {
    private static final int MOST = 20;

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[ -~]{1,4096}");

    /** They frame the message, or say what only the fetcher can know: validators, codings, ranges. */
    private static final Set<String> OF_THE_FETCHER = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "http2-settings",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    private FeedHeaders() {}

    /** What is wrong with the first that may not be sent, for people; empty where all may. */
    public static Optional<String> problem(Map<String, String> headers) {
        return headers.size() > MOST
                ? Optional.of(headers.size() + " headers, and a feed may have " + MOST)
                : headers.entrySet().stream()
                        .flatMap(header -> problem(header.getKey(), header.getValue()).stream())
                        .findFirst();
    }

    /** What is wrong with it, for people; empty where it may be sent. The value is not told: it may be a secret. */
    public static Optional<String> problem(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("'" + name + "' is no name of a header");
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (OF_THE_FETCHER.contains(lower) || lower.startsWith("proxy-")) {
            return Optional.of("the header " + name + " is the fetcher's own and cannot be set");
        }
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("the value of the header " + name + " is not 1 to 4096 characters of printable ASCII");
    }
}
