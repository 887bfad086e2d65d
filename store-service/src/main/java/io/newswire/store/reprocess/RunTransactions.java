package io.newswire.store.reprocess;

import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Writes a run's progress together with what it tells of, in one transaction: after a kill, both are there or neither. Whoever
 * opens one for a run takes the run away from any other process that works on it. For one thread.
 */
public final class RunTransactions implements AutoCloseable {
    /** Open transactions hold back readers. Ours are begun when all that they write is ready. */
    private static final Duration TRANSACTION = Duration.ofSeconds(30);

    private final String run;
    private final Producer<byte[], byte[]> producer;

    private RunTransactions(String run, Producer<byte[], byte[]> producer) {
        this.run = run;
        this.producer = producer;
    }

    /** @throws KafkaException when the broker cannot be asked */
    public static RunTransactions open(KafkaClients kafka, String run) {
        var producer =
                kafka.transactionalProducer("newswire-reprocess", Topic.PREFIX + "reprocess." + run, TRANSACTION);
        try {
            producer.initTransactions();
            return new RunTransactions(run, producer);
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * @throws RunTakenException when the run is somebody else's now
     * @throws KafkaException when it is not there; then neither the progress nor the records are
     */
    public void commit(ReprocessRun progress, List<ProducerRecord<byte[], byte[]>> records) {
        try {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.send(RunRecords.of(progress));
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new RunTakenException(run, e);
        }
    }

    @Override
    public void close() {
        // What is not committed by now must not be.
        producer.close(Duration.ZERO);
    }
}
