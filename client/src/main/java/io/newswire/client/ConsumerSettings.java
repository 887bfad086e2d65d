package io.newswire.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes Kafka consumers. What this library promises rests on some settings, which are not the user's to choose. */
final class ConsumerSettings {
    private static final String COMMITTED = "read_committed";
    private static final String UNCOMMITTED = "read_uncommitted";
    private static final Set<String> OURS = Set.of(
            ConsumerConfig.GROUP_ID_CONFIG,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);

    private final Map<String, Object> settings = new HashMap<>();

    ConsumerSettings(String bootstrapServers) {
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "newswire-client");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Where an offset is no more, going on anywhere else would be a gap that nobody sees.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /** @throws IllegalArgumentException when it is one of those that are not the user's to choose */
    void put(String key, Object value) {
        if (OURS.contains(key)) {
            throw new IllegalArgumentException(
                    key + " is set by this library, which relies on its value: leave it out");
        }
        settings.put(key, value);
    }

    Consumer<byte[], byte[]> ofGroup(String group) {
        return consumer(
                Map.of(ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.ISOLATION_LEVEL_CONFIG, COMMITTED));
    }

    Consumer<byte[], byte[]> alone() {
        return consumer(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, COMMITTED));
    }

    /** Sees where partitions end, open transactions included. */
    Consumer<byte[], byte[]> ofUncommitted() {
        return consumer(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, UNCOMMITTED));
    }

    private Consumer<byte[], byte[]> consumer(Map<String, Object> own) {
        var all = new HashMap<>(settings);
        all.putAll(own);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
