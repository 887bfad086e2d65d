package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without the wait for leaders some of such topics lose a record: with all of ours that is hardly ever missed. */
@Timeout(300)
class NewTopicsIT {
    private static final int RECORDS = 60;

    @TempDir
    private Path directory;

    @Test
    void topics_that_were_just_created_take_what_is_written_to_them_at_once() throws Exception {
        try (var broker = LocalBroker.start(directory, Ports.free());
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            for (var topic : Topic.values()) {
                Topics.ensure(admin, List.of(topic), (short) -1, Duration.ofSeconds(30));
                assertThat(failures(broker, topic))
                        .describedAs(topic.topicName())
                        .isEmpty();
            }
        }
    }

    /** Several requests are under way at once, each with one record a partition. */
    private static Queue<Exception> failures(LocalBroker broker, Topic topic) {
        var failures = new ConcurrentLinkedQueue<Exception>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "batch.size", 1,
                "request.timeout.ms", 10_000,
                "delivery.timeout.ms", 20_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                var record = new ProducerRecord<byte[], byte[]>(
                        topic.topicName(), i % topic.partitions(), new byte[1], new byte[5_000]);
                producer.send(record, (done, problem) -> {
                    if (problem != null) {
                        failures.add(problem);
                    }
                });
            }
        }
        return failures;
    }
}
