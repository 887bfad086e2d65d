package io.newswire.store.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages at one moment.
 *
 * @param at when they were asked; null before
 * @param trouble why there is nothing newer, null where nothing went wrong
 */
public record Flow(
        List<Stage> stages, @Nullable Instant at, @Nullable String trouble) {
    public static final Flow UNKNOWN = new Flow(List.of(), null, null);

    public Flow {
        stages = List.copyOf(stages);
    }

    /**
     * What a group does with a topic.
     *
     * @param waiting records that it has not read
     * @param perSecond records that it read a second of late; null where it was asked once only
     * @param runs whether any instance of the service reads
     */
    public record Stage(
            String group,
            String topic,
            long waiting,
            @Nullable Double perSecond,
            boolean runs) {}
}
