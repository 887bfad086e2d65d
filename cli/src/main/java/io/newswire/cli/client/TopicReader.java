package io.newswire.cli.client;

import io.newswire.cli.Endpoints;
import io.newswire.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads topics for a person: no group, nothing committed, nothing that the services could notice. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Endpoints endpoints;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(
            Endpoints endpoints,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions) {
        this.endpoints = endpoints;
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /** Stands at the end of the topics: what comes after this call is read. */
    public static TopicReader open(Endpoints endpoints, Topic... topics) {
        var consumer = consumer(endpoints);
        try {
            var partitions = Arrays.stream(topics)
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            return new TopicReader(endpoints, consumer, partitions);
        } catch (KafkaException e) {
            consumer.close();
            throw CommandKafka.failure(endpoints, e);
        }
    }

    private static Stream<TopicPartition> partitions(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, Topic topic) {
        var partitions = consumer.partitionsFor(topic.topicName(), CommandKafka.PATIENCE);
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic.topicName());
        }
        return partitions.stream().map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    private static org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer(Endpoints endpoints) {
        try {
            return CommandKafka.clients(endpoints)
                    .consumer("newswire-cli-" + UUID.randomUUID(), "newswire-cli", Map.of());
        } catch (KafkaException e) {
            // Such as a name that cannot be resolved: it is found before anything is sent.
            throw CommandKafka.failure(endpoints, e);
        }
    }

    public TopicReader fromBeginning() {
        consumer.seekToBeginning(partitions);
        return this;
    }

    /** Everything from where it stands to where the topic ends now. */
    public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try {
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var each : consumer.poll(POLL)) {
                    if (each.offset() < ends.getOrDefault(new TopicPartition(each.topic(), each.partition()), 0L)) {
                        reader.accept(each);
                    }
                }
            }
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    /**
     * Follows the topic.
     *
     * @param goesOn is given every record; false ends the reading
     * @return false when the time was over first
     */
    public boolean follow(Duration atMost, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
        var deadline = Instant.now().plus(atMost);
        try {
            while (Instant.now().isBefore(deadline)) {
                for (var each : consumer.poll(POLL)) {
                    if (!goesOn.test(each)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    /** The one record at this place of the one topic, or none where it no longer or not yet has it. */
    public java.util.Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        var place = new TopicPartition(partitions.getFirst().topic(), partition);
        if (!partitions.contains(place)) {
            return java.util.Optional.empty();
        }
        try {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
            while (consumer.position(place) < end) {
                for (var each : consumer.poll(POLL)) {
                    return each.offset() == offset ? java.util.Optional.of(each) : java.util.Optional.empty();
                }
            }
            return java.util.Optional.empty();
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    /** Where each partition of the one topic ends now, by its number. */
    public List<Long> ends() {
        try {
            var ends = consumer.endOffsets(partitions);
            return partitions.stream()
                    .sorted(Comparator.comparing(TopicPartition::partition))
                    .map(ends::get)
                    .toList();
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    /** The offset in a partition of the one topic from which on records were written then or later; the end when none was. */
    public long since(int partition, Instant then) {
        var place = new TopicPartition(partitions.getFirst().topic(), partition);
        try {
            var found =
                    consumer.offsetsForTimes(Map.of(place, then.toEpochMilli())).get(place);
            return found == null ? ends().get(partition) : found.offset();
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    /**
     * What is left of a part of a partition of the one topic, in order.
     *
     * @param from offset of the first
     * @param to behind the last; what lies behind the partition's end is not waited for
     */
    public void read(int partition, long from, long to, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var place = new TopicPartition(partitions.getFirst().topic(), partition);
        try {
            consumer.assign(List.of(place));
            consumer.seek(place, from);
            long end = Math.min(to, consumer.endOffsets(List.of(place)).getOrDefault(place, 0L));
            while (consumer.position(place) < end) {
                for (var each : consumer.poll(POLL)) {
                    if (each.offset() < end) {
                        reader.accept(each);
                    }
                }
            }
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
