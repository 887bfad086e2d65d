package io.newswire.store.write;

import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.Redrive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter, as it is kept. Every text in it is one that the database takes: a dead letter must not die again.
 *
 * @param offset in the dead-letters topic, like {@code topic} and {@code partition}
 * @param cause null where the record does not say
 * @param headers JSON array
 * @param lastRedrive null where the record had not been re-driven before
 */
record DeadLetterRow(
        String topic,
        int partition,
        long offset,
        @Nullable DeadLetterCause cause,
        Instant at,
        byte @Nullable [] key,
        byte @Nullable [] value,
        String headers,
        @Nullable Redrive lastRedrive)
        implements Row {
    private static final String UNKNOWN = "unknown";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DETAIL = 10_000;

    String stage() {
        return cause == null ? UNKNOWN : name(cause.stage());
    }

    String reason() {
        return cause == null ? UNKNOWN : name(cause.reason());
    }

    String detail() {
        if (cause == null || cause.detail() == null) {
            return "the record does not say why it is here";
        }
        return SqlText.storable(SqlText.cut(cause.detail(), LONGEST_DETAIL));
    }

    @Nullable
    String originTopic() {
        return cause == null ? null : name(cause.topic());
    }

    @Nullable
    Integer originPartition() {
        return cause == null ? null : cause.partition();
    }

    @Nullable
    Long originOffset() {
        return cause == null ? null : cause.offset();
    }

    /** How often the record had been re-driven. */
    int redriven() {
        return lastRedrive == null ? 0 : lastRedrive.times();
    }

    /** The dead letter that it was before. */
    @Nullable
    String previous() {
        return lastRedrive == null ? null : name(lastRedrive.deadLetter());
    }

    private static String name(String text) {
        return SqlText.storable(SqlText.cut(text, LONGEST_NAME));
    }
}
