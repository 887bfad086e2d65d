package io.newswire.store.reprocess;

import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** The topic of runs, read through once: for who must not act on what was. */
final class RunTopic {
    private static final Duration POLL = Duration.ofMillis(200);

    private RunTopic() {}

    /** The run as it stands now. @throws org.apache.kafka.common.KafkaException when the broker cannot be asked */
    static Optional<ReprocessRun> named(KafkaClients kafka, String id) {
        var key = id.getBytes(StandardCharsets.UTF_8);
        var found = Optional.<ReprocessRun>empty();
        try (var consumer = kafka.consumer("newswire-run-" + UUID.randomUUID(), "newswire-run", Map.of())) {
            var topic = Topic.REPROCESS_RUNS.topicName();
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    if (Arrays.equals(key, record.key())) {
                        found = record.value() == null ? Optional.empty() : Optional.of(RunRecords.run(record));
                    }
                }
            }
        }
        return found;
    }
}
