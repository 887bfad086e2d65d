package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks hosts up. A host of which nothing is known is idle. */
final class HostBook {
    private final Shelf<HostState> shelf;
    private final WorstHosts worst = new WorstHosts();

    HostBook(Shelf<HostState> shelf) {
        this.shelf = shelf;
    }

    HostState of(String host, Instant now) {
        var known = shelf.get(host);
        return known == null ? HostState.idle(now) : known;
    }

    void put(String host, HostState state) {
        shelf.put(host, state);
        worst.changed(host, state);
    }

    /** Those that keep us waiting most, at most so many, the worst first. May be called from any thread. */
    List<HostTrouble> worst(int most) {
        return worst.worst(most);
    }

    /** The request of the host that is out, null when none is. */
    HostState.@Nullable InFlight inFlight(String host) {
        var known = shelf.get(host);
        return known == null ? null : known.inFlight();
    }

    /** The next hosts after the given one, in order. */
    List<Shelf.Entry<HostState>> after(String host, int most) {
        return shelf.page(host.isEmpty() ? "" : host + " ", Shelf.END, most);
    }
}
