package io.newswire.client;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker with the topics of articles, and who writes to them as the enrich service does: both at once, in transactions. */
final class TestPipeline implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final LocalBroker broker;
    private final KafkaProducer<byte[], byte[]> producer;

    private TestPipeline(LocalBroker broker) {
        this.broker = broker;
        this.producer = producer(broker.bootstrapServers());
        producer.initTransactions();
    }

    static TestPipeline start(Path directory) {
        var broker = LocalBroker.start(directory, Ports.free());
        try (var admin = admin(broker.bootstrapServers())) {
            Topics.ensure(admin, List.of(Topic.ARTICLES, Topic.ARTICLES_LATEST), (short) -1, LONGEST);
        }
        return new TestPipeline(broker);
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("transactional.id", "test-" + UUID.randomUUID());
        settings.put("compression.type", "zstd");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    ArticleConsumerBuilder consumer() {
        return ArticleConsumer.at(bootstrapServers());
    }

    /** In one transaction. */
    void publish(TestArticle... articles) {
        begin();
        write(articles);
        commit();
    }

    void delete(TestArticle article) {
        begin();
        producer.send(article.deletionOn(Topic.ARTICLES));
        producer.send(article.deletionOn(Topic.ARTICLES_LATEST));
        commit();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        begin();
        producer.send(record);
        commit();
    }

    void begin() {
        producer.beginTransaction();
    }

    void write(TestArticle... articles) {
        for (var article : articles) {
            producer.send(article.on(Topic.ARTICLES));
            producer.send(article.on(Topic.ARTICLES_LATEST));
        }
    }

    void commit() {
        producer.commitTransaction();
    }

    void abort() {
        producer.flush();
        producer.abortTransaction();
    }

    /** As their retention does. */
    void forgetEvents() throws ExecutionException, InterruptedException, TimeoutException {
        try (var admin = admin(bootstrapServers())) {
            var all = new HashMap<TopicPartition, RecordsToDelete>();
            for (int i = 0; i < Topic.ARTICLES.partitions(); i++) {
                all.put(new TopicPartition(Topic.ARTICLES.topicName(), i), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
