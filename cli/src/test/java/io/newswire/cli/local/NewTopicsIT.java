package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.platform.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without the wait for leaders one in five of such topics lost a record here: the more of them, the surer it is seen. */
@Timeout(180)
class NewTopicsIT {
    private static final int TOPICS = 15;
    private static final int PARTITIONS = 6;
    private static final int RECORDS = 60;

    @TempDir
    private Path directory;

    @Test
    void topics_that_were_just_created_take_what_is_written_to_them_at_once() throws Exception {
        try (var broker = LocalBroker.start(directory, Ports.free());
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            for (int i = 0; i < TOPICS; i++) {
                var topic = "new-" + i;
                admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                        .all()
                        .get();
                Topics.awaitLeaders(admin, topic, PARTITIONS, Duration.ofSeconds(30));
                assertThat(failures(broker, topic)).describedAs(topic).isEmpty();
            }
        }
    }

    /** Several requests are under way at once, each with one record a partition. */
    private static Queue<Exception> failures(LocalBroker broker, String topic) {
        var failures = new ConcurrentLinkedQueue<Exception>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "batch.size", 1,
                "request.timeout.ms", 4_000,
                "delivery.timeout.ms", 5_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                var record = new ProducerRecord<byte[], byte[]>(topic, i % PARTITIONS, null, new byte[50_000]);
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
