package io.newswire.client;

import io.newswire.contracts.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

/** Records as a broker would hand them out, by partition in the order in which they are added. */
final class Records {
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new LinkedHashMap<>();

    Records add(int partition, ProducerRecord<byte[], byte[]> record) {
        var place = partition(partition);
        var records = byPartition.computeIfAbsent(place, any -> new ArrayList<>());
        records.add(consumed(partition, records.size(), record));
        return this;
    }

    ConsumerRecords<byte[], byte[]> polled() {
        return new ConsumerRecords<>(byPartition, Map.of());
    }

    static TopicPartition partition(int number) {
        return new TopicPartition(Topic.ARTICLES.topicName(), number);
    }

    static ConsumerRecord<byte[], byte[]> consumed(int partition, long offset, ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
