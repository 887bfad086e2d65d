package io.newswire.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts records between offsets. The difference alone is too much where a transaction ended: its marker has an offset
 * too, and a topic that nothing is written to any more may end in many. So where not very many offsets are left they are read;
 * once there are some records among them the difference will do.
 */
final class Unread {
    private static final long MOST_MARKERS = 1_000;
    private static final long FEW = 16;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Map<String, Object> connection;

    Unread(Map<String, Object> connection) {
        this.connection = connection;
    }

    Map<TopicPartition, Long> between(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        var counts = new HashMap<TopicPartition, Long>();
        from.forEach((partition, offset) ->
                counts.put(partition, Math.max(0, to.getOrDefault(partition, offset) - offset)));
        var doubtful = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && entry.getValue() <= MOST_MARKERS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!doubtful.isEmpty()) {
            counts.putAll(read(doubtful, from, to));
        }
        return counts;
    }

    /** Those that were read to their end. */
    private Map<TopicPartition, Long> read(
            Set<TopicPartition> partitions, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        var counts = new HashMap<TopicPartition, Long>();
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 << 10);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, (int) FEW);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            var open = new HashSet<>(partitions);
            var found = new HashMap<TopicPartition, Long>();
            var end = System.nanoTime() + LIMIT.toNanos();
            while (!open.isEmpty() && System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    found.merge(new TopicPartition(record.topic(), record.partition()), 1L, Long::sum);
                }
                for (var partition : Set.copyOf(open)) {
                    long records = found.getOrDefault(partition, 0L);
                    boolean isAtEnd = consumer.position(partition, LIMIT) >= to.getOrDefault(partition, 0L);
                    if (isAtEnd) {
                        counts.put(partition, records);
                    }
                    if (isAtEnd || records >= FEW) {
                        open.remove(partition);
                        consumer.pause(Set.of(partition));
                    }
                }
            }
        }
        return counts;
    }
}
