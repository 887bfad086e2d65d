package io.newswire.platform.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.newswire.contracts.Topic;
import io.newswire.platform.settings.KafkaSettings;
import io.newswire.platform.telemetry.Health;
import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/** Makes Kafka clients, all in one way. Who asks for a client closes it. Thread-safe. */
public final class KafkaClients {
    private final String service;
    private final KafkaSettings settings;
    private final MeterRegistry meters;
    private final Health health;

    public KafkaClients(String service, KafkaSettings settings, MeterRegistry meters, Health health) {
        this.service = service;
        this.settings = settings;
        this.meters = meters;
        this.health = health;
    }

    /** Idempotent, all acknowledgements, zstd. */
    public Producer<byte[], byte[]> producer(String clientId) {
        return producer(clientId, Map.of());
    }

    /**
     * The same for transactions. Whoever begins one under an id fences off whoever used it before.
     *
     * @param timeout after which the broker gives up a transaction that nobody ends: until then readers wait behind it
     */
    public Producer<byte[], byte[]> transactionalProducer(String clientId, String transactionalId, Duration timeout) {
        return producer(
                clientId,
                Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        Math.toIntExact(timeout.toMillis())));
    }

    private Producer<byte[], byte[]> producer(String clientId, Map<String, Object> overrides) {
        var config = ClientDefaults.producer();
        config.putAll(connection(clientId));
        config.putAll(overrides);
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(meters);
        return producer;
    }

    /** Reads committed records from the earliest on; commits only by hand; the consumer's deserializer never fails. */
    public Consumer<byte[], byte[]> consumer(String groupId, String clientId, Map<String, Object> overrides) {
        var config = ClientDefaults.consumer(groupId);
        config.putAll(connection(clientId));
        config.putAll(overrides);
        var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        new KafkaClientMetrics(consumer).bindTo(meters);
        return consumer;
    }

    /** How far the groups of the pipeline are. @throws TimeoutException when the broker does not answer within 15 s */
    public List<GroupLag.Lag> lag() throws ExecutionException, InterruptedException, TimeoutException {
        return GroupLag.of(connection(service + "-lag"));
    }

    public Admin admin() {
        return Admin.create(connection(service + "-admin"));
    }

    /**
     * Creates the topics that are not there; leaves those that are as they are. Waits until all of them take records.
     *
     * @throws IllegalStateException when the broker does not answer within {@link KafkaSettings#startupTimeout}, or has
     *     topics that cannot serve
     */
    public void ensureTopics(List<Topic> topics) {
        try (var admin = admin()) {
            Topics.ensure(admin, topics, settings.replicationFactor(), settings.startupTimeout());
        }
    }

    /**
     * Starts a topology under exactly_once_v2; its failures per record go to the dead letters under {@code stage}.
     *
     * @param threads number of stream threads, each with its own share of the tasks
     * @param stateDir where local state is kept, so that a restart need not read the changelogs again
     */
    public StreamsRunner streams(String applicationId, String stage, Topology topology, int threads, String stateDir) {
        var config = ClientDefaults.streams(applicationId, stage);
        config.putAll(connection(service));
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir);
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replicationFactor());
        config.put(DeadLetterHandler.METERS_CONFIG, meters);
        new DiskSpaceMetrics(new File(stateDir)).bindTo(meters);
        return StreamsRunner.start(applicationId, topology, config, meters, health);
    }

    private Map<String, Object> connection(String clientId) {
        var config = new HashMap<String, Object>(settings.client());
        config.put("bootstrap.servers", settings.bootstrapServers());
        config.put("client.id", clientId);
        return config;
    }
}
