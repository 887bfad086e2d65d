package io.newswire.ingest.fetch;

import io.newswire.platform.Faults;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a record and waits until the brokers have acknowledged it. While they cannot, it tries again for as long as its
 * thread is not interrupted: the request stays unfinished, and the loop takes no more than it can hold. Thread-safe.
 */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** Beyond the producer's own delivery timeout of two minutes. */
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Producer<byte[], byte[]> producer;
    private final Pause pause;

    /** How a delivery ended that did not fail. */
    enum Delivery {
        ACKNOWLEDGED,
        TOO_LARGE
    }

    Deliveries(Producer<byte[], byte[]> producer, Pause pause) {
        this.producer = producer;
        this.pause = pause;
    }

    Delivery deliver(ProducerRecord<byte[], byte[]> record) throws InterruptedException, UndeliverableException {
        while (true) {
            var failure = send(record);
            if (failure == null) {
                return Delivery.ACKNOWLEDGED;
            }
            if (failure instanceof RecordTooLargeException) {
                return Delivery.TOO_LARGE;
            }
            if (!Faults.isTransient(failure)) {
                throw new UndeliverableException(record.topic(), failure);
            }
            LOG.warn("{} takes no record now, trying again: {}", record.topic(), failure.toString());
            pause.await(BETWEEN_TRIES);
        }
    }

    /** Null when it was acknowledged. */
    private @Nullable Throwable send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            producer.send(record).get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptException e) {
            Thread.interrupted(); // the client sets the flag besides; the exception says it from here on
            throw (InterruptedException) new InterruptedException("interrupted while sending").initCause(e);
        } catch (TimeoutException | KafkaException | IllegalStateException e) {
            return e; // IllegalStateException: the producer is closed
        }
    }
}
