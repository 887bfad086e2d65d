package io.newswire.ingest.frontier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.Topic;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.platform.kafka.DeadLetterHandler;
import io.newswire.platform.kafka.JsonSerde;
import io.newswire.platform.telemetry.MetricName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The frontier's topology under Kafka's test driver, with the platform's handler of dead letters. */
final class DrivenTopology implements AutoCloseable {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Properties config = config();
    private final TopologyTestDriver driver = new TopologyTestDriver(
            FrontierTopology.of(Given.LIMITS, new FeedParser(), Hubs.none(), new Troubles(), meters),
            config,
            Given.START);
    private Instant now = Given.START;

    private Properties config() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, FrontierTopology.APPLICATION_ID);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir());
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(DeadLetterHandler.STAGE_CONFIG, FrontierTopology.STAGE);
        properties.put(DeadLetterHandler.METERS_CONFIG, meters);
        return properties;
    }

    private static String stateDir() {
        try {
            var dir = Files.createTempDirectory("frontier");
            dir.toFile().deleteOnExit();
            return dir.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void feeds(String key, @Nullable FeedSettings settings) {
        in(Topic.FEEDS, JsonSerde.of(FeedSettings.class)).pipeInput(key, settings, now);
    }

    void links(@Nullable String key, ArticleLink link) {
        in(Topic.LINKS, JsonSerde.of(ArticleLink.class)).pipeInput(key, link, now);
    }

    void finish(TestRecord<String, FetchRequest> request, FetchOutcome outcome) {
        in(Topic.FETCH_RESULTS, JsonSerde.of(FetchResult.class))
                .pipeInput(request.key(), new FetchResult(request.value(), outcome, now, Duration.ofMillis(3)), now);
    }

    /** What was sent to a topic that this topology reads too has come back already; it is seen here all the same. */
    List<TestRecord<String, Errand>> errands() {
        return out(Topic.ERRANDS, JsonSerde.of(Errand.class)).readRecordsToList();
    }

    List<TestRecord<String, FeedDelivery>> deliveries() {
        return out(Topic.FEED_DELIVERIES, JsonSerde.of(FeedDelivery.class)).readRecordsToList();
    }

    void raw(Topic topic, String key, String value) {
        in(topic, Serdes.String()).pipeInput(key, value, now);
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    List<TestRecord<String, FetchRequest>> requests() {
        return out(Topic.FETCH_REQUESTS, JsonSerde.of(FetchRequest.class)).readRecordsToList();
    }

    List<TestRecord<String, FeedStatus>> statuses() {
        return out(Topic.FEED_STATUS, JsonSerde.of(FeedStatus.class)).readRecordsToList();
    }

    List<TestRecord<String, ArticleLink>> links() {
        return out(Topic.LINKS, JsonSerde.of(ArticleLink.class)).readRecordsToList();
    }

    List<TestRecord<String, byte[]>> pages() {
        return out(Topic.PAGES, Serdes.ByteArray()).readRecordsToList();
    }

    List<String> deadLetters() {
        return out(Topic.DEAD_LETTERS, Serdes.ByteArray()).readValuesToList().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    double outcome(String outcome) {
        return meters.get(MetricName.OUTCOMES)
                .tag("stage", FrontierTopology.STAGE)
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private <V> TestInputTopic<String, V> in(Topic topic, Serde<V> values) {
        return driver.createInputTopic(topic.topicName(), Serdes.String().serializer(), values.serializer());
    }

    private <V> TestOutputTopic<String, V> out(Topic topic, Serde<V> values) {
        return driver.createOutputTopic(topic.topicName(), Serdes.String().deserializer(), values.deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }
}
