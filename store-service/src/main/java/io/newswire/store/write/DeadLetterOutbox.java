package io.newswire.store.write;

import io.newswire.platform.kafka.DeadLetters;
import io.newswire.store.write.PendingBatch.Refusal;
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
final class DeadLetterOutbox {
    static final String STAGE = "store-service/store";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final Clock clock;

    DeadLetterOutbox(Producer<byte[], byte[]> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** @throws IllegalStateException when the broker has not acknowledged all of them; some may be there twice later */
    void send(List<Refusal<Incoming>> refused) {
        var sent = refused.stream().map(this::send).toList();
        sent.forEach(DeadLetterOutbox::await);
    }

    private Future<RecordMetadata> send(Refusal<Incoming> refusal) {
        return producer.send(
                DeadLetters.of(refusal.row().record(), STAGE, refusal.reason(), refusal.why(), clock.instant()));
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
