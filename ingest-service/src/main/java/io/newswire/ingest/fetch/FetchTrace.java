package io.newswire.ingest.fetch;

/** Looks on while a fetch goes its way. Called on the fetch's own thread, in order. */
public interface FetchTrace {
    /** Looks away. */
    FetchTrace NONE = new FetchTrace() {};

    /** A request has ended, well or not. */
    default void hop(HopSeen hop) {}

    /** A limit ended the fetch. At most once. */
    default void cap(Cap cap) {}
}
