package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Leaders;
import io.newswire.platform.kafka.WholeTransactions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Brings Kafka Streams where it aborts a transaction and then commits the positions of tasks that wrote in it: a task says that it
 * is corrupted while its group waits for a member that is busy. Fails with Streams' own clients.
 */
@Timeout(400)
class TornTransactionIT {
    private static final String GROUP = "torn";
    private static final String IN = "in";
    private static final int PARTITIONS = 4;
    private static final Topic OUT = Topic.STORIES;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** Of what happens while the busy one is waited for; less than Kafka lets a member be busy. */
    private static final Duration ALL_OF_IT = LONGEST.multipliedBy(4);

    private static final String STORE = "copied";
    private static final String BUSY = "busy";
    private static final String PLAIN = "plain ";
    private static final String CORRUPT = "corrupt";
    private static final Duration JOINING = Duration.ofSeconds(3);
    private static final int RECORDS = 20;

    @TempDir
    Path directory;

    private final List<KafkaStreams> instances = new ArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final CountDownLatch rebalanced = new CountDownLatch(1);
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicInteger plain = new AtomicInteger();
    private LocalBroker broker;
    private Admin admin;

    @BeforeEach
    void start() throws Exception {
        broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        admin.createTopics(
                        List.of(new NewTopic(IN, PARTITIONS, (short) 1), new NewTopic(OUT.topicName(), 1, (short) 1)))
                .all()
                .get();
        var partitions = Stream.concat(Leaders.partitions(IN, PARTITIONS), Leaders.partitions(OUT.topicName(), 1));
        assertThat(Leaders.await(admin, partitions.toList(), LONGEST)).isEmpty();
    }

    @AfterEach
    void stop() throws Exception {
        instances.forEach(instance -> instance.close(LONGEST));
        admin.close();
        broker.close();
    }

    @Test
    void what_a_task_wrote_beside_one_that_is_corrupted_during_a_rebalance_is_there_once() throws Exception {
        var first = instance();
        var second = instance();
        await().atMost(LONGEST)
                .until(() -> partitions(first).size() == 2 && partitions(second).size() == 2);
        var sent = new ArrayList<String>();
        try (var producer = producer()) {
            send(producer, partitions(second).getFirst(), BUSY, sent);
            await().atMost(LONGEST).untilTrue(busy);
            var beside = partitions(first);
            instance();
            // Long enough that the first one has heard of it too, and waits for the second.
            await().atMost(LONGEST).during(JOINING).until(this::isRebalancing);
            for (int i = 0; i < RECORDS; i++) {
                send(producer, beside.getFirst(), PLAIN + i, sent);
            }
            await().atMost(LONGEST).until(() -> plain.get() >= RECORDS);
            send(producer, beside.getLast(), CORRUPT, sent);
            await().atMost(LONGEST).untilTrue(failed);
            send(producer, beside.getFirst(), PLAIN + RECORDS, sent);
            rebalanced.countDown();
            await().atMost(LONGEST).untilAsserted(() -> assertThat(committed()).containsAll(sent));
            for (int partition = 0; partition < PARTITIONS; partition++) {
                send(producer, partition, "last of " + partition, sent);
            }
        }
        await().atMost(LONGEST).untilAsserted(() -> assertThat(committed()).containsAll(sent));
        assertThat(committed()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(plain)
                .describedAs("looks at the plain ones, some of which were given up")
                .hasValueGreaterThan(RECORDS + 1);
    }

    private boolean isRebalancing() throws Exception {
        var groups = admin.describeConsumerGroups(List.of(GROUP)).all().get();
        return groups.values().iterator().next().groupState() == GroupState.PREPARING_REBALANCE;
    }

    private static void send(KafkaProducer<String, String> producer, int partition, String value, List<String> sent)
            throws Exception {
        producer.send(new ProducerRecord<>(IN, partition, null, value)).get();
        sent.add(value);
    }

    private List<String> committed() {
        return new CommittedRecords(broker.bootstrapServers())
                .readAll(OUT).stream()
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                        .toList();
    }

    private static List<Integer> partitions(KafkaStreams instance) {
        return instance.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .map(partition -> partition.partition())
                .sorted()
                .toList();
    }

    private KafkaProducer<String, String> producer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private KafkaStreams instance() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                directory.resolve("state-" + instances.size()).toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        settings.put("auto.offset.reset", "earliest");
        settings.put("heartbeat.interval.ms", 200);
        var topology = new Topology()
                .addSource("source", IN)
                .addProcessor("copy", Copy::new, "source")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String()),
                        "copy")
                .addSink("sink", OUT.topicName(), "copy");
        var instance = new KafkaStreams(topology, settings, new WholeTransactions());
        instances.add(instance);
        instance.start();
        return instance;
    }

    private final class Copy extends ContextualProcessor<String, String, String, String> {
        @Override
        public void process(Record<String, String> record) {
            if (record.value().equals(BUSY)) {
                busy.set(true);
                pause();
            } else if (record.value().startsWith(PLAIN)) {
                plain.incrementAndGet();
            } else if (!failed.getAndSet(true)) {
                throw new TaskCorruptedException(Set.of(context().taskId()));
            }
            context().<KeyValueStore<String, String>>getStateStore(STORE).put(record.value(), "");
            context().forward(record);
        }

        private void pause() {
            try {
                assertThat(rebalanced.await(ALL_OF_IT.toSeconds(), TimeUnit.SECONDS))
                        .describedAs("the rest came in time")
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
