package io.newswire.platform.kafka;

import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.jspecify.annotations.Nullable;

/**
 * Clients for Kafka Streams that lose nothing of an aborted transaction. All tasks of a thread write in one. Where one of them is
 * closed as corrupted while the group rebalances, Streams 4.4.0 aborts it and lets the other tasks go on as if what they had
 * written were there: with their next commit it is lost. A producer of these begins and commits nothing after records of it were
 * aborted, as if another producer had taken its place; so Streams gives up all tasks of the thread and takes them up again from
 * what is committed, with a new producer.
 */
public final class WholeTransactions implements KafkaClientSupplier {
    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new WholeProducer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getConsumer(config);
    }

    /** Used by a thread of Streams, and by its own sender for what it could not send. */
    private static final class WholeProducer extends KafkaProducer<byte[], byte[]> {
        private final String id;
        private volatile boolean hasRecords;
        private volatile boolean isTorn;

        WholeProducer(Map<String, Object> config) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
            this.id = String.valueOf(config.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG));
        }

        @Override
        public void beginTransaction() {
            if (isTorn) {
                throw fence();
            }
            super.beginTransaction();
            hasRecords = false;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
            hasRecords = true;
            return super.send(record, callback);
        }

        /** Streams asks for it before each commit, also before one for which it begins no transaction. */
        @Override
        public void flush() {
            if (isTorn) {
                throw new TaskMigratedException("nothing of this thread can be committed", fence());
            }
            super.flush();
        }

        @Override
        public void abortTransaction() {
            isTorn |= hasRecords;
            super.abortTransaction();
        }

        private ProducerFencedException fence() {
            return new ProducerFencedException(
                    id + " was made to give up records that other tasks of its thread count on:"
                            + " all of them go back to what is committed and restore their state from there; nothing is to be done");
        }
    }
}
