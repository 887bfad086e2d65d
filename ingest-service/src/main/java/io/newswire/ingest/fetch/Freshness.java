package io.newswire.ingest.fetch;

import io.newswire.platform.dial.HttpDates;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How long an answer stays as it is, by RFC 9111 section 4.2, read as a private cache would. */
final class Freshness {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?(\\d+)\"?");

    /** RFC 9111, section 1.2.2: more than that counts as that. */
    private static final long FOREVER = Integer.MAX_VALUE;

    private static final int DIGITS = 10;

    private Freshness() {}

    /** Not negative; null where the server says nothing, or that nothing may be kept. */
    static @Nullable Duration of(Headers headers, Instant now) {
        @Nullable Duration maxAge = null;
        for (var directive : String.join(",", headers.values("Cache-Control")).split(",", -1)) {
            var text = directive.strip().toLowerCase(Locale.ROOT);
            if (text.equals("no-store") || text.equals("no-cache") || text.startsWith("no-cache=")) {
                return null;
            }
            var age = MAX_AGE.matcher(text);
            if (maxAge == null && age.matches()) {
                maxAge = seconds(age.group(1));
            }
        }
        var lifetime = maxAge == null ? untilExpiry(headers, now) : maxAge;
        return lifetime == null ? null : less(lifetime, age(headers));
    }

    private static @Nullable Duration untilExpiry(Headers headers, Instant now) {
        var value = headers.get("Expires");
        if (value == null) {
            return null;
        }
        var expires = HttpDates.parse(value);
        if (expires == null) {
            return Duration.ZERO; // section 5.3: what is no date, 0 above all, is in the past
        }
        var date = HttpDates.parse(headers.get("Date"));
        var left = Duration.between(date == null ? now : date, expires);
        return left.compareTo(Duration.ofSeconds(FOREVER)) > 0 ? Duration.ofSeconds(FOREVER) : left;
    }

    private static Duration age(Headers headers) {
        var age = headers.get("Age");
        return age != null && NUMBER.matcher(age.strip()).matches() ? seconds(age.strip()) : Duration.ZERO;
    }

    private static Duration less(Duration lifetime, Duration age) {
        var left = lifetime.minus(age);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(digits.length() > DIGITS ? FOREVER : Math.min(FOREVER, Long.parseLong(digits)));
    }
}
