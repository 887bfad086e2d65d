package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes records, and is done only when the broker has them all. */
final class Publisher {
    /** Every record has a key and replaces what it repeats. */
    private static final String AGAIN = "Some of it may have arrived; the same command again does no harm.";

    private final Endpoints endpoints;

    Publisher(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** @throws CommandFailed when one of them was not acknowledged */
    void publish(List<ProducerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        try (var producer = CommandKafka.clients(endpoints).producer("newswire-cli")) {
            var acknowledgements = records.stream().map(producer::send).toList();
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get(CommandKafka.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (KafkaException e) {
            throw unsure(e);
        } catch (ExecutionException e) {
            throw unsure(new KafkaException(e.getCause()));
        } catch (TimeoutException e) {
            throw unsure(new org.apache.kafka.common.errors.TimeoutException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "Interrupted before Kafka acknowledged. " + AGAIN, e);
        }
    }

    private CommandFailed unsure(KafkaException e) {
        var failure = CommandKafka.failure(endpoints, e);
        return new CommandFailed(ExitCode.FAILED, failure.getMessage() + " " + AGAIN, e);
    }
}
