package io.newswire.platform.kafka;

import io.newswire.contracts.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Settings of Kafka clients that are ours to choose, with the reason where it is not plain. */
final class ClientDefaults {
    /** The largest record that any topic takes, so that a producer never stands in the way of one that fits. */
    private static final int LARGEST_REQUEST = Topic.DEAD_LETTERS.maxMessageBytes();

    /** A crashed member's partitions are handed on after this; Kafka's 45 s would leave them idle for long. */
    private static final int SESSION_MILLIS = 10_000;

    /** A member learns by its next one that partitions are handed out anew, and who joins waits for all of them; Kafka has 3 s. */
    private static final int HEARTBEAT_MILLIS = 1_000;

    /** Kafka's 1,000 pages of 200 kB would be most of a heap of 512 MB, and what is in use so long is collected again and again. */
    private static final int STREAMS_POLL_RECORDS = 20;

    /** Of each partition; it is read on when fewer wait. */
    private static final int STREAMS_BUFFERED_RECORDS = 10;

    /** Each batch begins with empty tables: 64 KB at this level, 768 KB at the usual third, for a batch of a few records each time. */
    private static final int ZSTD_LEVEL = 1;

    private ClientDefaults() {}

    static Map<String, Object> producer() {
        var config = new HashMap<String, Object>();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, ZSTD_LEVEL);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * LARGEST_REQUEST);
        return config;
    }

    static Map<String, Object> consumer(String groupId) {
        var config = new HashMap<String, Object>();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        return config;
    }

    static Map<String, Object> streams(String applicationId, String stage) {
        var config = new HashMap<String, Object>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        config.put(DeadLetterHandler.STAGE_CONFIG, stage);
        config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedStores.class);
        config.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, STREAMS_BUFFERED_RECORDS);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), STREAMS_POLL_RECORDS);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG), ZSTD_LEVEL);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 4L * LARGEST_REQUEST);
        config.put(StreamsConfig.topicPrefix("max.message.bytes"), Integer.toString(LARGEST_REQUEST));
        return config;
    }
}
