package io.newswire.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * That a dead letter was sent on its way again. Travels in an {@link EventHeader#REDRIVEN} header of the record, one for each
 * time, beside the original headers; should the record fail again, its new dead letter has them all.
 *
 * @param times how often the record has been re-driven, this time included; from 1
 * @param deadLetter where the dead letter is in {@link Topic#DEAD_LETTERS}: {@code PARTITION:OFFSET}
 * @param stage that had given up
 * @param reason why it had, as in {@link DeadLetterCause}
 * @param failedAt when it had
 * @param at when it was re-driven
 */
public record Redrive(int times, String deadLetter, String stage, String reason, Instant failedAt, Instant at) {

    public Redrive {
        Objects.requireNonNull(deadLetter, "deadLetter");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(failedAt, "failedAt");
        Objects.requireNonNull(at, "at");
    }
}
