package io.newswire.store.write;

import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.LogContext;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.batch.Backoff;
import io.newswire.store.batch.DeadLetterOutbox;
import io.newswire.store.batch.LoopState;
import io.newswire.store.batch.PendingBatch;
import io.newswire.store.database.Causes;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a batch one step further: a transaction, or its dead letters. Never throws for a fault from outside. */
final class BatchSteps {
    private static final Logger LOG = LoggerFactory.getLogger(BatchSteps.class);

    private final RowStore store;
    private final DeadLetterOutbox outbox;
    private final StoreMeters meters;
    private final LoopState state;
    private final Backoff backoff;
    private final Clock clock;

    BatchSteps(
            RowStore store,
            DeadLetterOutbox outbox,
            StageMeters meters,
            LoopState state,
            Backoff backoff,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.meters = new StoreMeters(meters);
        this.state = state;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** @param batch not done */
    PendingBatch<Incoming> step(PendingBatch<Incoming> batch) {
        return batch.chunks().isEmpty() ? sendDeadLetters(batch) : storeNext(batch);
    }

    private PendingBatch<Incoming> storeNext(PendingBatch<Incoming> batch) {
        var chunk = batch.next();
        try {
            var start = clock.instant();
            var rows = chunk.stream().map(Incoming::row).toList();
            var stored = rows.isEmpty() ? store.store(rows) : meters.time(() -> store.store(rows));
            meters.stored(chunk, stored, start, clock.instant());
            state.stores();
            return batch.stored();
        } catch (RuntimeException fault) {
            return afterFault(batch, fault);
        }
    }

    private PendingBatch<Incoming> afterFault(PendingBatch<Incoming> batch, RuntimeException fault) {
        return switch (FaultRule.decide(fault, batch.next().size())) {
            case NextStep.Split ignored -> batch.split();
            case NextStep.Refuse ignored -> refuse(batch, fault);
            case NextStep.Wait ignored -> waitAfter(batch, "the database stores nothing", fault);
        };
    }

    private PendingBatch<Incoming> refuse(PendingBatch<Incoming> batch, RuntimeException fault) {
        var record = batch.next().getFirst().record();
        try (var about = LogContext.of(meters.stage(), record.headers())) {
            LOG.warn(
                    "refused by the database: {} partition {} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Causes.describe(fault));
        }
        meters.refused();
        return batch.refuse(DeadLetters.REFUSED_BY_DATABASE, new RefusedRowException(Causes.describe(fault)));
    }

    private PendingBatch<Incoming> sendDeadLetters(PendingBatch<Incoming> batch) {
        try {
            // A dead letter that fails again stays where it is, in its topic: it would circle forever.
            var letters = batch.refused().stream()
                    .filter(refusal -> !RecordReader.isDeadLetter(refusal.row().record()))
                    .toList();
            outbox.send(letters);
            meters.deadLettered(batch.refused());
            return batch.deadLettered();
        } catch (RuntimeException fault) {
            return waitAfter(batch, "dead letters cannot be written", fault);
        }
    }

    private PendingBatch<Incoming> waitAfter(PendingBatch<Incoming> batch, String what, RuntimeException fault) {
        Duration pause = backoff.after(batch.failures() + 1);
        var why = what + ": " + Causes.describe(fault);
        LOG.warn("{} (attempt {}, the next in {})", why, batch.failures() + 1, pause);
        state.waits(why);
        meters.waited();
        return batch.failed(clock.instant().plus(pause));
    }
}
