package io.newswire.e2e;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records to the present end of their partitions, in no group. */
final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String bootstrapServers;

    TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    List<ConsumerRecord<byte[], byte[]>> readAll(Topic topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            return readFrom(consumer, consumer.beginningOffsets(partitions));
        }
    }

    /**
     * Committed records beyond the groups' offsets. Offsets alone would not do: the markers of transactions count in
     * them, and no group ever reads a marker.
     */
    Map<String, Long> lag() {
        var lag = new TreeMap<String, Long>();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var consumer = consumer()) {
            for (var group : groups(admin)) {
                offsets(admin, group)
                        .forEach((partition, offset) -> lag.put(group + "/" + partition, (long)
                                readFrom(consumer, Map.of(partition, offset)).size()));
            }
        }
        return lag;
    }

    private static Collection<String> groups(Admin admin) {
        return await(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(id -> id.startsWith(Topic.PREFIX))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, String group) {
        var offsets = new TreeMap<TopicPartition, Long>((a, b) -> a.toString().compareTo(b.toString()));
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        committed.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private static List<ConsumerRecord<byte[], byte[]>> readFrom(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> from) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        var ends = consumer.endOffsets(from.keySet());
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("cannot read to the end of " + ends + ": a transaction hangs?");
            }
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
