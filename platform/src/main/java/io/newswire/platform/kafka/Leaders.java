package io.newswire.platform.kafka;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Waits until partitions are led. A topic that was just created is there before: an idempotent producer that writes to it then
 * can have its first request refused and its second one taken, and from then on the first is refused for good (KAFKA-15591).
 */
public final class Leaders {
    private Leaders() {}

    /** All that the topic has in this pipeline. */
    public static Stream<TopicPartition> partitions(Topic topic) {
        return partitions(topic.topicName(), topic.partitions());
    }

    /** Those of a topic that has so many. */
    public static Stream<TopicPartition> partitions(String topic, int number) {
        return IntStream.range(0, number).mapToObj(partition -> new TopicPartition(topic, partition));
    }

    /**
     * @return those that no broker led in time, as they were given
     * @throws IllegalStateException when the broker refuses to tell, or this thread is interrupted
     */
    public static List<TopicPartition> await(Admin admin, Collection<TopicPartition> partitions, Duration timeout) {
        var deadline = Deadline.in(timeout);
        var unled = unled(admin, partitions, deadline);
        while (!unled.isEmpty() && !deadline.isOver()) {
            LockSupport.parkNanos(Topics.PAUSE.toNanos());
            unled = unled(admin, unled, deadline);
        }
        return unled;
    }

    private static List<TopicPartition> unled(Admin admin, Collection<TopicPartition> partitions, Deadline deadline) {
        var options = new ListOffsetsOptions().timeoutMs(Math.toIntExact(deadline.millis()));
        var latest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        var offsets = admin.listOffsets(latest, options);
        return partitions.stream()
                .filter(partition -> !isLed(partition, offsets.partitionResult(partition), deadline))
                .toList();
    }

    private static boolean isLed(TopicPartition partition, KafkaFuture<?> answer, Deadline deadline) {
        try {
            Topics.get(partition.topic(), answer, deadline);
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof java.util.concurrent.TimeoutException
                    || Topics.isCausedBy(e, TimeoutException.class)) {
                return false;
            }
            throw e;
        }
    }
}
