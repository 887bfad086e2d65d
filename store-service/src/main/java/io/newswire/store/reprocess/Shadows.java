package io.newswire.store.reprocess;

import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the revisions that a run proposes, partition by partition. For one thread; commits nothing. */
public final class Shadows implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Clocks of those who wrote them may differ. */
    private static final Duration EARLIER = Duration.ofHours(1);

    private final Consumer<byte[], byte[]> consumer;

    private Shadows(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static Shadows open(KafkaClients kafka) {
        return new Shadows(kafka.consumer("newswire-shadows-" + UUID.randomUUID(), "newswire-shadows", Map.of()));
    }

    /**
     * Those that are there now.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker cannot be asked
     * @throws InterruptedException as the reader throws it
     */
    void each(ReprocessRun run, Reader reader) throws InterruptedException {
        var topic = Topic.ARTICLES_SHADOW.topicName();
        for (var info : consumer.partitionsFor(topic)) {
            var partition = new TopicPartition(topic, info.partition());
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.assign(List.of(partition));
            consumer.seek(partition, since(partition, run, end));
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(POLL)) {
                    if (record.offset() < end && RunRecords.isOf(run.id(), record)) {
                        reader.read(record);
                    }
                }
            }
        }
    }

    private long since(TopicPartition partition, ReprocessRun run, long end) {
        long then = run.startedAt().minus(EARLIER).toEpochMilli();
        var found = consumer.offsetsForTimes(Map.of(partition, then)).get(partition);
        return found == null ? end : found.offset();
    }

    /** Takes a proposed revision. */
    @FunctionalInterface
    interface Reader {
        void read(ConsumerRecord<byte[], byte[]> proposed) throws InterruptedException;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
