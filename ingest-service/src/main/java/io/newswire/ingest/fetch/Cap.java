package io.newswire.ingest.fetch;

import java.time.Duration;

/**
 * A limit that ended a fetch.
 *
 * @param name one of a small set, such as {@code decoded-bytes} or {@code total-time}
 * @param value the limit as it was set, with its unit
 */
public record Cap(String name, String value) {
    static Cap decodedBytes(long bytes) {
        return bytes("decoded-bytes", bytes);
    }

    /** As sent, before decoding. */
    static Cap codedBytes(long bytes) {
        return bytes("coded-bytes", bytes);
    }

    static Cap headerBytes(long bytes) {
        return bytes("header-bytes", bytes);
    }

    static Cap redirects(int most) {
        return new Cap("redirects", most + " redirects");
    }

    static Cap codings(int most) {
        return new Cap("codings", most + " codings");
    }

    static Cap dnsTime(Duration limit) {
        return time("dns-time", limit);
    }

    static Cap connectTime(Duration limit) {
        return time("connect-time", limit);
    }

    static Cap timeToFirstByte(Duration limit) {
        return time("time-to-first-byte", limit);
    }

    static Cap readTime(Duration limit) {
        return time("read-time", limit);
    }

    static Cap totalTime(Duration limit) {
        return time("total-time", limit);
    }

    private static Cap bytes(String name, long most) {
        return new Cap(name, most + " bytes");
    }

    private static Cap time(String name, Duration limit) {
        return new Cap(name, limit.toMillis() + " ms");
    }
}
