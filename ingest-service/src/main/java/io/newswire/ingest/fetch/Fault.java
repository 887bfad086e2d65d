package io.newswire.ingest.fetch;

/**
 * Why it did not work. Counted as {@code newswire_outcomes_total{outcome="failed_…"}}, so the names are public API; a table
 * in docs/fetching.md explains them to operators.
 */
enum Fault {
    /** The name has no address, or the name server did not answer in time. */
    DNS("dns"),
    /** No connection, or one that broke. */
    CONNECT("connect"),
    /** No secure connection, or a certificate that is not the host's. */
    TLS("tls"),
    /** One of the time limits struck; the detail says which. */
    TIMEOUT("timeout"),
    /** What came is not HTTP, or the connection was closed without an answer. */
    PROTOCOL("protocol"),
    /** The body ended before its end. What came of it is not used: a cut page would look like a changed one. */
    TRUNCATED("truncated"),
    /** The body cannot be decoded with the coding that it was sent in. */
    DECODING("decoding"),
    /** An answer that is neither content, a redirect nor gone. */
    HTTP_STATUS("http-status"),
    /** No memory was free for a large body before the time was over, see {@link BodyRoom}. */
    BUSY("busy"),
    /** A fault of ours. */
    INTERNAL("internal");

    private final String reason;

    Fault(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
