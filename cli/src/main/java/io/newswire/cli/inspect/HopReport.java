package io.newswire.cli.inspect;

import io.newswire.ingest.fetch.HopSeen;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, as it is printed.
 *
 * @param refusal why it was not made, or why its redirect is not followed; null when neither
 * @param headers that decide something; several of one name are joined
 * @param tookMillis by phase
 */
record HopReport(
        String url,
        String method,
        @Nullable Integer status,
        @Nullable String address,
        @Nullable String location,
        @Nullable String refusal,
        @Nullable Long bytes,
        Map<String, String> headers,
        Map<String, Double> tookMillis) {
    private static final double MICROS = 1_000.0;

    static HopReport of(HopSeen hop) {
        return new HopReport(
                hop.url(),
                hop.method(),
                hop.status(),
                hop.address(),
                hop.location(),
                hop.refused().isEmpty() ? null : String.join("; ", hop.refused()),
                hop.codedBytes(),
                headers(hop),
                times(hop.took()));
    }

    /** A request that was never made. */
    static HopReport refused(String url, String refusal) {
        return new HopReport(url, "GET", null, null, null, refusal, null, Map.of(), Map.of());
    }

    boolean isRedirect() {
        return location != null && status != null && status >= 300 && status < 400;
    }

    /** Where its redirect leads, as far as that can be understood; else where it was itself. */
    String target() {
        try {
            return location == null ? url : URI.create(url).resolve(location).toString();
        } catch (IllegalArgumentException e) {
            // A server's nonsense.
            return url;
        }
    }

    HopReport because(String why) {
        return new HopReport(url, method, status, address, location, why, bytes, headers, tookMillis);
    }

    private static Map<String, String> headers(HopSeen hop) {
        var headers = new LinkedHashMap<String, String>();
        hop.headers().forEach(header -> headers.merge(header.getKey(), header.getValue(), (a, b) -> a + ", " + b));
        return headers;
    }

    private static Map<String, Double> times(Map<String, Duration> took) {
        var millis = new LinkedHashMap<String, Double>();
        took.forEach((phase, time) -> millis.put(phase, time.toNanos() / 1_000 / MICROS));
        return millis;
    }
}
