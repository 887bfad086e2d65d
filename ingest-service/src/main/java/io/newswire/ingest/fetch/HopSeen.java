package io.newswire.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request on the way of a fetch, as it was seen from outside.
 *
 * @param status null when no answer came
 * @param address dialled, as {@code ip:port}; null when no connection came about
 * @param refused addresses that were not dialled, with the rule that forbids each
 * @param location that the answer named, null when it named none
 * @param codedBytes of the body as it came over the wire, null when it was not read to its end
 * @param headers of the answer that decide something, in their order
 * @param took by phase: {@code dns}, {@code connect}, {@code tls}, {@code answer}, {@code body}; a phase that did not come
 *     about is not there
 */
public record HopSeen(
        String url,
        String method,
        @Nullable Integer status,
        @Nullable String address,
        List<String> refused,
        @Nullable String location,
        @Nullable Long codedBytes,
        List<Map.Entry<String, String>> headers,
        Map<String, Duration> took) {

    public HopSeen {
        refused = List.copyOf(refused);
        headers = List.copyOf(headers);
    }
}
