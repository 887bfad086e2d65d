package io.newswire.store.batch;

import io.newswire.platform.kafka.DeadLetters;
import io.newswire.store.batch.PendingBatch.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Puts what will never be stored into the dead-letters topic, and knows that it arrived there. */
public final class DeadLetterOutbox {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final String stage;
    private final Clock clock;

    /** @param stage that the dead letters name */
    public DeadLetterOutbox(Producer<byte[], byte[]> producer, String stage, Clock clock) {
        this.producer = producer;
        this.stage = stage;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the broker has not acknowledged all of them; some may be there twice later */
    public void send(List<? extends Refusal<? extends Polled>> refused) {
        var sent = refused.stream().map(this::send).toList();
        sent.forEach(DeadLetterOutbox::await);
    }

    private Future<RecordMetadata> send(Refusal<? extends Polled> refusal) {
        return producer.send(
                DeadLetters.of(refusal.row().record(), stage, refusal.reason(), refusal.why(), clock.instant()));
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker took no dead letter", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker took a dead letter", e);
        }
    }
}
