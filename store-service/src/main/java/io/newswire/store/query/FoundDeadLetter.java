package io.newswire.store.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed.
 *
 * @param topic the dead-letters topic, like {@code partition} and {@code offset}
 * @param originTopic where it failed, null where the record does not say
 * @param key as text, with U+FFFD for what is none
 * @param valueBytes length of the whole value, null where there is none
 * @param valueStart the first of it as text, with U+FFFD for what is none
 * @param headers array of objects of name and text, or name and base64
 */
public record FoundDeadLetter(
        String topic,
        int partition,
        long offset,
        String stage,
        String reason,
        String detail,
        @Nullable String originTopic,
        @Nullable Integer originPartition,
        @Nullable Long originOffset,
        Instant at,
        @Nullable String key,
        @Nullable Integer valueBytes,
        @Nullable String valueStart,
        @JsonRawValue String headers) {}
