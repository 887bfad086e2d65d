package io.newswire.ingest.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Request;

/**
 * Headers that a feed's settings ask for, such as a key for a paid feed. They go to the host of the feed's own URL only,
 * and not over http when that is https.
 */
final class CustomHeaders {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 4096;

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1," + LONGEST_NAME + "}");

    /** They frame the message, or say what only we can know: validators, codings, ranges. */
    private static final Set<String> OURS = Set.of(
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

    private CustomHeaders() {}

    /** @throws RefusedException naming the first that may not be sent */
    static void add(Request.Builder request, Map<String, String> headers) throws RefusedException {
        if (headers.size() > MOST) {
            throw refused(headers.size() + " headers, " + MOST + " allowed");
        }
        for (var header : headers.entrySet()) {
            check(header.getKey(), header.getValue());
            request.header(header.getKey(), header.getValue());
        }
    }

    private static void check(String name, String value) throws RefusedException {
        var lower = name.toLowerCase(Locale.ROOT);
        if (!TOKEN.matcher(name).matches()) {
            throw refused("'" + Shown.of(name) + "' is no name of a header");
        }
        if (OURS.contains(lower) || lower.startsWith("proxy-")) {
            throw refused("'" + name + "' is not for settings to set");
        }
        // The value is not shown: it may be a secret.
        if (value.length() > LONGEST_VALUE || !value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw refused("the value of '" + name + "' is not printable ASCII of at most " + LONGEST_VALUE);
        }
    }

    private static RefusedException refused(String detail) {
        return new RefusedException(Refusal.REQUEST_HEADER, detail);
    }
}
