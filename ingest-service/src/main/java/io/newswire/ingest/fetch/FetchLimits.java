package io.newswire.ingest.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param maxBytes of the decoded body, and of the body as it comes
 * @param connectTimeout for finding an address, and for connecting to it
 * @param readTimeout until the first byte of an answer, and between two reads
 * @param totalTimeout for the whole fetch, redirects included
 * @param maxRedirects hops after the first
 * @param largeBodies beyond {@value BodyRoom#SMALL} bytes, that may be held at a time
 * @param userAgent says who we are, with an address where people can read why we come
 */
public record FetchLimits(
        long maxBytes,
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        int maxRedirects,
        int largeBodies,
        String userAgent) {

    public FetchLimits {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8 || maxRedirects < 0 || largeBodies < 1) {
            throw new IllegalArgumentException("the most bytes (" + maxBytes + ") are above 0 and below 2 GB, the most"
                    + " redirects (" + maxRedirects + ") not below 0, large bodies (" + largeBodies + ") above 0");
        }
        requirePositive("the time for a connection", connectTimeout);
        requirePositive("the time for a read", readTimeout);
        requirePositive("the time for a fetch", totalTimeout);
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("the user agent '" + userAgent + "' is not printable ASCII");
        }
    }

    /** 10 MB, 10 s, 15 s, 30 s, 5 redirects, 16 large bodies. */
    public static FetchLimits defaults(String userAgent) {
        return new FetchLimits(
                10_000_000, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30), 5, 16, userAgent);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " has to be above zero");
        }
    }
}
