package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.WholeTransactions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WholeTransactionsIT {
    private static final String TOPIC = Topic.STORIES.topicName();

    @TempDir
    Path directory;

    private LocalBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    @Test
    void a_producer_whose_records_were_aborted_begins_nothing_more_and_the_next_one_does() {
        try (var producer = producer()) {
            producer.beginTransaction();
            producer.abortTransaction();
            send(producer, "kept");
            producer.commitTransaction();
            producer.beginTransaction();
            producer.abortTransaction();
            send(producer, "aborted");
            producer.flush();
            producer.abortTransaction();
            assertThatThrownBy(producer::beginTransaction)
                    .isInstanceOf(ProducerFencedException.class)
                    .hasMessageContaining("of-one-thread");
            assertThatThrownBy(producer::flush).isInstanceOf(TaskMigratedException.class);
        }
        try (var next = producer()) {
            send(next, "once more");
            next.commitTransaction();
        }
        assertThat(new CommittedRecords(broker.bootstrapServers()).readAll(Topic.STORIES))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactly("kept", "once more");
    }

    private Producer<byte[], byte[]> producer() {
        var producer = new WholeTransactions()
                .getProducer(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "of-one-thread"));
        producer.initTransactions();
        return producer;
    }

    private static void send(Producer<byte[], byte[]> producer, String value) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, value.getBytes(StandardCharsets.UTF_8)));
    }
}
