package io.newswire.cli.oracle;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** A read_committed consumer of the articles, from their beginning, for as long as it is open. Thread-safe. */
public final class Downstream implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<String> heard = new ArrayList<>();
    private final Thread thread;

    private Downstream(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().daemon().name("downstream").unstarted(this::listen);
    }

    public static Downstream listen(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = IntStream.range(0, Topic.ARTICLES.partitions())
                .mapToObj(number -> new TopicPartition(Topic.ARTICLES.topicName(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var downstream = new Downstream(consumer);
        downstream.thread.start();
        return downstream;
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(POLL)) {
                    hear(record);
                }
            }
        } catch (WakeupException e) {
            // Closed.
        }
    }

    private synchronized void hear(ConsumerRecord<byte[], byte[]> record) {
        @Nullable String event = EventHeaders.text(record.headers(), EventHeader.ID);
        // Poison has none, and is no event.
        if (event != null && record.value() != null) {
            heard.add(Objects.requireNonNull(event));
        }
    }

    /** {@code ce_id}s of the events so far, in their order. */
    public synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join(Duration.ofSeconds(5));
    }
}
