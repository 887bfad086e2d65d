package io.newswire.cli.oracle;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads committed records to the present end of their partitions, in no group. What does not end within a minute is an {@link
 * IllegalStateException}: a transaction hangs, or the broker is away.
 */
public final class CommittedRecords {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String bootstrapServers;

    public CommittedRecords(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    public List<ConsumerRecord<byte[], byte[]>> readAll(Topic topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        read(topic, records::add);
        return records;
    }

    /** From the topic's beginning, in the order of each partition. */
    void read(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumer()) {
            readFrom(consumer, consumer.beginningOffsets(partitions(consumer, topic.topicName())), reader);
        }
    }

    /**
     * Committed records beyond the groups' offsets, by {@code group/topic-partition}. Offsets alone would not do: the
     * markers of transactions count in them, and no group ever reads a marker.
     */
    public Map<String, Long> lag() {
        var lag = new TreeMap<String, Long>();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var consumer = consumer()) {
            for (var group : groups(admin)) {
                offsets(admin, consumer, group).forEach((partition, offset) -> {
                    var place = group + "/" + partition;
                    lag.put(place, 0L);
                    readFrom(consumer, Map.of(partition, offset), unread -> lag.merge(place, 1L, Long::sum));
                });
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

    /** A partition that it never committed, of a topic that it reads, it has before it from the beginning. */
    private static Map<TopicPartition, Long> offsets(
            Admin admin, KafkaConsumer<byte[], byte[]> consumer, String group) {
        var committed = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var topics = committed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        var offsets = new HashMap<TopicPartition, Long>();
        topics.forEach(topic -> offsets.putAll(consumer.beginningOffsets(partitions(consumer, topic))));
        committed.forEach((partition, position) -> {
            if (position != null) {
                offsets.put(partition, position.offset());
            }
        });
        return offsets;
    }

    private static Collection<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void readFrom(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        var ends = consumer.endOffsets(from.keySet());
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("cannot read to the end of " + ends + ": a transaction hangs?");
            }
            consumer.poll(POLL).forEach(reader);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static <T> T await(KafkaFuture<T> future) {
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
