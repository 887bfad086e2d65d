package io.newswire.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a selection is, before anything is done with it.
 *
 * @param bytes of their values
 * @param again how many had been re-driven before, and failed again
 * @param homeless how many do not say which topic they are from, and so cannot be re-driven
 * @param oldest null where there are none, like {@code newest} and {@code sample}
 * @param topics where they failed, the most frequent first
 * @param warnings what to know before they are re-driven
 */
public record DeadLetterPlan(
        long letters,
        long bytes,
        long again,
        long homeless,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        List<TopicShare> topics,
        List<String> warnings,
        @Nullable FoundDeadLetter sample) {
    public DeadLetterPlan {
        topics = List.copyOf(topics);
        warnings = List.copyOf(warnings);
    }

    /** How many are from a topic. */
    public record TopicShare(String topic, long letters) {}
}
