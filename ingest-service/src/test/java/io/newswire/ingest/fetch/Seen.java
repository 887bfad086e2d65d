package io.newswire.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a trace sees. */
final class Seen implements FetchTrace {
    private final List<HopSeen> hops = new ArrayList<>();
    private @Nullable Cap cap;

    @Override
    public void hop(HopSeen hop) {
        hops.add(hop);
    }

    @Override
    public void cap(Cap struck) {
        cap = struck;
    }

    List<HopSeen> hops() {
        return hops;
    }

    @Nullable
    Cap cap() {
        return cap;
    }
}
