package io.newswire.store.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed.
 *
 * @param letter what it is called by: {@code PARTITION:OFFSET}
 * @param topic the dead-letters topic, like {@code partition} and {@code offset}
 * @param error the detail without what differs from record to record
 * @param originTopic where it failed, null where the record does not say
 * @param key as text, with U+FFFD for what is none
 * @param valueBytes length of the whole value, null where there is none
 * @param valueStart the first of it as text, with U+FFFD for what is none
 * @param headers array of objects of name and text, or name and base64
 * @param redriven how often its record had been re-driven before it failed as this one
 * @param settled what became of it, null while it is open
 * @param trouble why it could not be re-driven, null where it was not tried or could
 */
public record FoundDeadLetter(
        String letter,
        String topic,
        int partition,
        long offset,
        String stage,
        String reason,
        String detail,
        String error,
        @Nullable String originTopic,
        @Nullable Integer originPartition,
        @Nullable Long originOffset,
        Instant at,
        @Nullable String key,
        @Nullable Integer valueBytes,
        @Nullable String valueStart,
        @JsonRawValue String headers,
        State state,
        int redriven,
        @Nullable Settlement settled,
        @Nullable String trouble) {

    /** What became of it. */
    public enum State {
        OPEN,
        REDRIVEN,
        DISCARDED
    }

    /** @param why null where nobody said @param run which did it */
    public record Settlement(
            Instant at, String by, @Nullable String why, String run) {}
}
