package io.newswire.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * Why a record is in {@link Topic#DEAD_LETTERS}, and where it came from. Travels in the {@link EventHeader#DEAD_LETTER}
 * header beside the original headers; key and value of the record are the original bytes.
 *
 * @param stage that gave up, such as {@code enrich-service/extract}
 * @param reason short and countable: {@code undecodable}, {@code processing-failed}, {@code refused-by-database}, …
 * @param detail the error, for people
 */
public record DeadLetterCause(
        String stage, String reason, String detail, String topic, int partition, long offset, Instant at) {

    public DeadLetterCause {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(at, "at");
    }
}
