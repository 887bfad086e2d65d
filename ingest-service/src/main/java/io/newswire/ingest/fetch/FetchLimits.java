package io.newswire.ingest.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param maxBytes of the decoded body
 * @param connectTimeout for finding an address, and for connecting to it
 * @param readTimeout between two reads
 * @param totalTimeout for the whole fetch, redirects included
 * @param maxRedirects hops after the first
 * @param userAgent says who we are, with an address where people can read why we come
 */
public record FetchLimits(
        long maxBytes,
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        int maxRedirects,
        String userAgent) {

    public FetchLimits {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8 || maxRedirects < 0) {
            throw new IllegalArgumentException(
                    "maxBytes " + maxBytes + " or maxRedirects " + maxRedirects + " is out of range");
        }
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("readTimeout", readTimeout);
        requirePositive("totalTimeout", totalTimeout);
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("userAgent '" + userAgent + "' is not printable ASCII");
        }
    }

    /** 10 MB, 10 s, 15 s, 30 s, 5 redirects. */
    public static FetchLimits defaults(String userAgent) {
        return new FetchLimits(
                10_000_000, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30), 5, userAgent);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " " + duration + " is not positive");
        }
    }
}
