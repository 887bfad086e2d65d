package io.newswire.ingest.frontier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed is polled. It moves when a permanent redirect has proved steady; back to where it is followed at once,
 * when the new address sends it there or has it no longer.
 *
 * @param home the URL that it is followed under
 * @param address where its polls begin
 * @param move that is not believed yet, null where none is seen
 */
record Place(String home, String address, @Nullable Move move) {

    Place {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(address, "address");
    }

    static Place at(String home) {
        return new Place(home, home, null);
    }

    boolean isHome() {
        return address.equals(home);
    }

    Place after(PollOutcome outcome, Instant now) {
        return switch (outcome) {
            case PollOutcome.Fetched f -> answered(f.movedTo(), now);
            case PollOutcome.Unchanged u -> answered(u.movedTo(), now);
            case PollOutcome.Index i -> answered(i.movedTo(), now);
            // A 304 comes from the end of the redirects too, and does not say where that was.
            case PollOutcome.NotModified n -> this;
            case PollOutcome.Failed f -> this;
            case PollOutcome.Gone g -> at(home);
            case PollOutcome.Missing m -> isHome() ? at(home) : back(now);
            case PollOutcome.Unparseable u -> isHome() ? at(home) : back(now);
            case PollOutcome.Refused r -> isHome() ? at(home) : back(now);
        };
    }

    /** Only a place that has the feed is one to move to. */
    private Place answered(@Nullable String target, Instant now) {
        if (target == null || target.equals(address)) {
            return new Place(home, address, null);
        }
        var seen = Move.again(move, target, now);
        return target.equals(home) || seen.steady(now) ? new Place(home, target, null) : new Place(home, address, seen);
    }

    /** Its new address does not have it: home again, when that has proved steady too. */
    private Place back(Instant now) {
        var seen = Move.again(move, home, now);
        return seen.steady(now) ? at(home) : new Place(home, address, seen);
    }
}
