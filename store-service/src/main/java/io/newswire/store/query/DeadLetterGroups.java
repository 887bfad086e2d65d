package io.newswire.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters by their cause, the most frequent first.
 *
 * @param more whether there are more groups than are given
 */
public record DeadLetterGroups(List<Group> groups, boolean more) {
    public DeadLetterGroups {
        groups = List.copyOf(groups);
    }

    /**
     * Those of one cause.
     *
     * @param topic where they failed, null where they do not say
     * @param error their detail without what differs from one to the other
     * @param again how many of them had been re-driven before, and failed again
     * @param sample the one that was stored last
     */
    public record Group(
            String stage,
            String reason,
            @Nullable String topic,
            String error,
            long count,
            long again,
            Instant oldest,
            Instant newest,
            FoundDeadLetter sample) {}
}
