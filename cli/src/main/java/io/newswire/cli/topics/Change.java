package io.newswire.cli.topics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One difference between what a topic should be and what it is. Field names are public API.
 *
 * @param setting in Kafka's own key; {@code partitions}, {@code replicas}; null where all of the topic is meant
 * @param from as it is, null where there is nothing
 * @param to as it should be, null where nothing is wanted
 * @param note what follows from it, or how it is mended by hand; empty where nothing is to be said
 */
public record Change(
        Kind kind,
        String topic,
        @Nullable String setting,
        @Nullable String from,
        @Nullable String to,
        String note) {

    /** What is done about it, and by whom. */
    public enum Kind {
        /** {@code apply} creates the topic. */
        CREATE,
        /** {@code apply} changes the setting. */
        SET,
        /** {@code apply} changes the setting, only when it is told to: the broker deletes records for good. */
        DELETE,
        /** {@code apply} adds partitions, only when it is told to. */
        GROW,
        /** A person does it: there are more partitions than wanted, and no broker takes any away. */
        SHRINK,
        /** A person does it: replicas are moved between brokers. */
        REPLICATE,
        /** Nothing: the topic is not one of this version's. */
        UNKNOWN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether something is not as it should be. */
    public boolean isDifference() {
        return kind != Kind.UNKNOWN;
    }
}
