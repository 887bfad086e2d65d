package io.newswire.store.archive;

import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.LogContext;
import io.newswire.store.batch.Backoff;
import io.newswire.store.batch.DeadLetterOutbox;
import io.newswire.store.batch.LoopState;
import io.newswire.store.batch.PendingBatch;
import io.newswire.store.batch.PendingBatch.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a batch of pages one step further: to the disk, or its dead letters. Never throws for a fault from outside. */
final class ArchiveSteps {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveSteps.class);

    private final Archive archive;
    private final DeadLetterOutbox outbox;
    private final ArchiveMeters meters;
    private final LoopState state;
    private final Backoff backoff;
    private final Clock clock;

    ArchiveSteps(
            Archive archive,
            DeadLetterOutbox outbox,
            ArchiveMeters meters,
            LoopState state,
            Backoff backoff,
            Clock clock) {
        this.archive = archive;
        this.outbox = outbox;
        this.meters = meters;
        this.state = state;
        this.backoff = backoff;
        this.clock = clock;
    }

    PendingBatch<PendingPage> add(Iterable<ConsumerRecord<byte[], byte[]>> polled, PendingBatch<PendingPage> batch) {
        var pages = new ArrayList<PendingPage>();
        for (var record : polled) {
            meters.read();
            try {
                pages.add(new PendingPage(record, PageToKeep.of(record)));
            } catch (UndecodableException e) {
                // Enrich makes a dead letter of the same record, with its bytes; a second one would help nobody.
                try (var about = LogContext.of(ArchiveMeters.STAGE, record.headers())) {
                    meters.unreadable();
                    LOG.warn("not archived: {}: {}", place(record), e.getMessage());
                }
            }
        }
        return batch.plus(List.copyOf(pages), List.of());
    }

    /** @param batch not done */
    PendingBatch<PendingPage> step(PendingBatch<PendingPage> batch) {
        return batch.chunks().isEmpty() ? sendDeadLetters(batch) : storeNext(batch);
    }

    private PendingBatch<PendingPage> storeNext(PendingBatch<PendingPage> batch) {
        var chunk = batch.next();
        try {
            if (chunk.isEmpty()) {
                archive.keepHouse();
            } else {
                meters.archived(chunk, meters.time(() -> store(chunk)), clock.instant());
            }
            state.stores();
            return batch.stored();
        } catch (IOException e) {
            return waitAfter(batch, "the archive takes no pages: ", e);
        } catch (UncheckedIOException e) {
            return waitAfter(batch, "the archive takes no pages: ", e);
        } catch (RuntimeException e) {
            // Made before anything is written, so one of the pages is to blame.
            return chunk.size() > 1 ? batch.split() : refuse(batch, e);
        }
    }

    private List<Archive.Outcome> store(List<PendingPage> chunk) {
        try {
            return archive.store(chunk.stream().map(PendingPage::page).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e.toString(), e);
        }
    }

    private PendingBatch<PendingPage> refuse(PendingBatch<PendingPage> batch, RuntimeException why) {
        var record = batch.next().getFirst().record();
        try (var about = LogContext.of(ArchiveMeters.STAGE, record.headers())) {
            LOG.error("cannot be archived and becomes a dead letter: {}", place(record), why);
        }
        return batch.refuse(DeadLetters.reasonOf(why), why);
    }

    private PendingBatch<PendingPage> sendDeadLetters(PendingBatch<PendingPage> batch) {
        try {
            outbox.send(batch.refused());
            batch.refused().stream().map(Refusal::reason).forEach(meters::refused);
            return batch.deadLettered();
        } catch (IllegalStateException e) {
            return waitAfter(batch, "dead letters cannot be written: ", e);
        }
    }

    private PendingBatch<PendingPage> waitAfter(PendingBatch<PendingPage> batch, String what, Exception fault) {
        var pause = backoff.after(batch.failures() + 1);
        // The class says what the message of a file system's exception leaves out.
        var why = what + (fault instanceof UncheckedIOException ? fault.getMessage() : fault.toString());
        LOG.warn("{} (attempt {}, the next in {})", why, batch.failures() + 1, pause);
        state.waits(why);
        meters.waited();
        return batch.failed(clock.instant().plus(pause));
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + " partition " + record.partition() + " offset " + record.offset();
    }
}
