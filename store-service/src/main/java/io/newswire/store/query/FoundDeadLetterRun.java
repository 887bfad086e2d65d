package io.newswire.store.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A selection of dead letters that is, or was, re-driven or discarded.
 *
 * @param selection filters by the names of their parameters
 * @param letters those that were named, empty where none was
 * @param by who asked for it
 * @param why null where nobody said
 * @param total how many fitted when it began
 * @param done how many it re-drove or discarded
 * @param failed how many it could not; they are open, and each says why
 * @param trouble what it waits for, null where it does not wait
 */
public record FoundDeadLetterRun(
        String id,
        Kind kind,
        Map<String, String> selection,
        List<String> letters,
        String by,
        @Nullable String why,
        Instant createdAt,
        long total,
        State state,
        long done,
        long failed,
        @Nullable String trouble,
        @Nullable Instant endedAt) {
    public FoundDeadLetterRun {
        selection = Map.copyOf(selection);
        letters = List.copyOf(letters);
    }

    /** What is done. */
    public enum Kind {
        REDRIVE,
        DISCARD
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** By an operator, before its end. */
        STOPPED
    }
}
