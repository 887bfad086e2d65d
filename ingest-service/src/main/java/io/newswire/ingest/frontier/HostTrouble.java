package io.newswire.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a host does that keeps us waiting.
 *
 * @param waiting articles in its queue
 * @param failures requests in a row that got no answer, or the plea to come later
 * @param restsUntil when the next request may go out
 * @param inFlightSince null when none is out
 */
record HostTrouble(
        String host,
        int waiting,
        int failures,
        Instant restsUntil,
        @Nullable Instant inFlightSince) {
    /** From so many waiting articles on a host is worth a look, though it answers. */
    private static final int MANY_WAITING = 100;

    static HostTrouble of(String host, HostState state) {
        var inFlight = state.inFlight();
        var since = inFlight == null ? null : inFlight.since();
        return new HostTrouble(
                host,
                state.waiting(),
                state.failures() + state.overloads(),
                state.rest().until(),
                since);
    }

    boolean isCrowded() {
        return waiting >= MANY_WAITING;
    }
}
