package io.newswire.store.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with all that its record was.
 *
 * @param id in the order of storing
 * @param place {@code PARTITION:OFFSET} in the dead-letters topic
 * @param topic where it failed, null where it does not say, like {@code partition}
 * @param headers JSON array
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredLetter(
        long id,
        String place,
        @Nullable String topic,
        @Nullable Integer partition,
        String stage,
        String reason,
        Instant failedAt,
        byte @Nullable [] key,
        byte @Nullable [] value,
        String headers) {}
