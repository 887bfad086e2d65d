package io.newswire.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What is taken from the headers of an answer. A value goes on into records and state, so it has a length. */
final class KeptHeaders {
    private static final int LONGEST = 1024;
    private static final int MOST_SHOWN = 50;

    private static final Set<String> TELLING = Set.of(
            "age",
            "cache-control",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "expires",
            "last-modified",
            "link",
            "location",
            "retry-after",
            "server",
            "tdm-policy",
            "tdm-reservation",
            "transfer-encoding",
            "vary",
            "www-authenticate",
            "x-robots-tag");

    private KeptHeaders() {}

    /** Null where it is absent or so long that it is no honest value: without a validator a feed is just read again. */
    static @Nullable String value(Headers headers, String name) {
        var value = headers.get(name);
        return value == null || value.length() > LONGEST ? null : value;
    }

    /** Those that decide something, for people to look at. */
    static List<Map.Entry<String, String>> telling(Headers headers) {
        var shown = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < headers.size() && shown.size() < MOST_SHOWN; i++) {
            var name = headers.name(i).toLowerCase(Locale.ROOT);
            if (TELLING.contains(name)) {
                shown.add(Map.entry(name, Shown.of(headers.value(i))));
            }
        }
        return shown;
    }
}
