package io.newswire.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Counts records between offsets. The difference alone is too much where a transaction ended: its marker has an offset
 * too. So where only a few offsets are left they are read, and what is no record is not counted.
 */
final class Unread {
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
                .filter(entry -> entry.getValue() > 0 && entry.getValue() <= FEW)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!doubtful.isEmpty()) {
            counts.putAll(read(doubtful, from, to));
        }
        return counts;
    }

    private Map<TopicPartition, Long> read(
            Set<TopicPartition> partitions, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        var counts = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> 0L));
        var settings = new HashMap<>(connection);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            var end = System.nanoTime() + LIMIT.toNanos();
            while (System.nanoTime() < end && !isAtEnd(consumer, partitions, to)) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    counts.merge(new TopicPartition(record.topic(), record.partition()), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private static boolean isAtEnd(
            KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> partitions, Map<TopicPartition, Long> to) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition, LIMIT) >= to.getOrDefault(partition, 0L));
    }
}
