package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import io.newswire.cli.client.CommandKafka;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Writes a run's progress together with what it tells of, in one transaction: after a kill, both are there or neither. Whoever
 * opens one for a run takes the run away from any other process that works on it.
 */
final class RunWriter implements AutoCloseable {
    /** Open transactions hold back readers. Ours are begun when all that they write is ready. */
    private static final Duration TRANSACTION = Duration.ofSeconds(30);

    private final Endpoints endpoints;
    private final String run;
    private final Producer<byte[], byte[]> producer;

    private RunWriter(Endpoints endpoints, String run, Producer<byte[], byte[]> producer) {
        this.endpoints = endpoints;
        this.run = run;
        this.producer = producer;
    }

    static RunWriter open(Endpoints endpoints, String run) {
        try {
            var producer = CommandKafka.clients(endpoints)
                    .transactionalProducer("newswire-reprocess", Topic.PREFIX + "reprocess." + run, TRANSACTION);
            var writer = new RunWriter(endpoints, run, producer);
            writer.begin();
            return writer;
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    private void begin() {
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** @throws CommandFailed when it is not there; then neither the progress nor the records are */
    void commit(ReprocessRun progress, List<ProducerRecord<byte[], byte[]>> records) {
        try {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.send(RunRecords.of(progress));
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "run " + run
                            + " was taken over, or ended, by another command: this one stops. `newswire reprocess show "
                            + run + "` tells how it stands",
                    e);
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    @Override
    public void close() {
        // What is not committed by now must not be.
        producer.close(Duration.ZERO);
    }
}
