package io.newswire.cli.demo;

import io.newswire.contracts.EventMetadata;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.EventHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Has the pipeline follow feeds, and poll them far more often than anyone should poll a feed of somebody else. */
final class DemoFeeds {
    private static final String SOURCE = "/newswire/demo";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int LIMIT_SECONDS = 30;
    private static final JsonCodec<FeedSettings> JSON = JsonCodec.of(FeedSettings.class);

    private DemoFeeds() {}

    /** Returns when the broker has them. */
    static void follow(String bootstrapServers, List<URI> feeds, Instant now)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var feed : feeds) {
                producer.send(record(feed.toString(), now)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String url, Instant now) {
        var value = JSON.encode(
                new FeedSettings(url, null, List.of("demo"), null, null, SHORTEST, LONGEST, null, Map.of(), now));
        var event = EventMetadata.of(EventType.FEED_SETTINGS, SOURCE, url + "@" + now, url, now);
        var key = url.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topic.FEEDS.topicName(), null, key, value, EventHeaders.json(event));
    }
}
