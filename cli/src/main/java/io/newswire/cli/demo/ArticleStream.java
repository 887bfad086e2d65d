package io.newswire.cli.demo;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Every article of the topic from its beginning on, as any subscriber sees it. */
final class ArticleStream implements AutoCloseable {
    private static final JsonCodec<Article> JSON = JsonCodec.of(Article.class);

    private final KafkaConsumer<byte[], byte @Nullable []> consumer;

    ArticleStream(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = IntStream.range(0, Topic.ARTICLES.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.ARTICLES.topicName(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Those that come within the time, in the order of their partitions. */
    List<Article> next(Duration within) {
        var articles = new ArrayList<Article>();
        consumer.poll(within).forEach(record -> article(record.value()).ifPresent(articles::add));
        return articles;
    }

    /** Empty for one that is deleted, and for what is none: anybody may write there, and the store makes a dead letter of it. */
    static Optional<Article> article(byte @Nullable [] value) {
        try {
            return Optional.ofNullable(value).map(JSON::decode);
        } catch (UndecodableException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
