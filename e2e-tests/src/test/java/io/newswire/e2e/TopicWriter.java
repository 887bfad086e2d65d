package io.newswire.e2e;

import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to topics as anybody might, well or badly. */
final class TopicWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void send(Topic topic, String key, FeedSettings value) {
        send(topic, key, JsonCodec.of(FeedSettings.class).encodeToString(value));
    }

    void send(Topic topic, String key, String value) {
        send(new ProducerRecord<>(topic.topicName(), utf8(key), utf8(value)));
    }

    /** A tombstone. */
    void delete(Topic topic, String key) {
        send(new ProducerRecord<>(topic.topicName(), utf8(key), null));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        await(producer.send(record));
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As they are, one behind the other. */
    void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        var sent = records.stream().map(producer::send).toList();
        producer.flush();
        sent.forEach(TopicWriter::await);
    }

    /** Hands in pages as if they had been fetched in one instant. */
    void sendPages(Map<PageMetadata, String> pages) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        pages.forEach((page, html) -> {
            var record = new ProducerRecord<>(Topic.PAGES.topicName(), utf8(page.articleId()), utf8(html));
            record.headers()
                    .add(EventHeader.PAGE, JsonCodec.of(PageMetadata.class).encode(page));
            records.add(record);
        });
        sendAll(records);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
