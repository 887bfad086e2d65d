package io.newswire.platform.dial;

import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Dates in headers, in the three forms of RFC 9110 section 5.6.7. */
public final class HttpDates {
    private HttpDates() {}

    /** Null where it is absent or no date. */
    public static @Nullable Instant parse(@Nullable String value) {
        if (value == null || !value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return null;
        }
        return Headers.of("Date", value.strip()).getInstant("Date");
    }
}
