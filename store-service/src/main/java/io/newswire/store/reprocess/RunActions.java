package io.newswire.store.reprocess;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operator may have done with a run. Returns at once: the work goes on, and tells how it stands. Thread-safe. */
public interface RunActions {
    /** Has its revisions published. While something is done with the run already, nothing more is begun. */
    void promote(String run);

    /** Drops it, also while a command works on it. */
    void discard(String run);

    /** Of what was asked for last, by this instance; empty when nothing was. */
    Optional<Work> work(String run);

    /**
     * @param handedOver revisions so far
     * @param underWay false when it has ended
     * @param failure why it ended without its end; null when it did not
     */
    record Work(long handedOver, boolean underWay, @Nullable Failure failure) {}

    /**
     * @param at when it was found
     * @param takenOver whether somebody else had the run then, and may have done what was asked for
     */
    record Failure(String why, Instant at, boolean takenOver) {}
}
