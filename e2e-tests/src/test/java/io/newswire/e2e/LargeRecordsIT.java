package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Topics that an operator has made with a smaller limit than ours: what is too large for them ends with a reason, and
 * what stands behind it in its partition goes on.
 */
@Timeout(300)
class LargeRecordsIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int LIMIT = 200_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void what_a_topic_does_not_take_ends_with_a_reason_and_its_partition_goes_on() throws Exception {
        try (var site = new LargeSite();
                var broker = LocalBroker.start(directory.resolve("kafka"), Ports.free())) {
            narrow(broker, Topic.PAGES, Topic.LINKS);
            try (var ingest = ingest(broker, site);
                    var topics = new TopicWriter(broker.bootstrapServers())) {
                ingest.start();
                ingest.awaitReady();
                topics.send(Topic.FEEDS, site.feed("pages"), FeedSettings.of(site.feed("pages"), Instant.now()));
                topics.send(Topic.FEEDS, site.feed("carried"), carried(site.feed("carried")));

                await("the small page").atMost(SOON).until(() -> count(broker, Topic.PAGES) >= 1);
                await("the refusal").atMost(SOON).until(() -> refusals(broker).contains("too-large-for-topic"));
                await("the dead letter").atMost(SOON).until(() -> count(broker, Topic.DEAD_LETTERS) >= 1);
                site.publish("later");
                await("what came later").atMost(SOON).until(() -> site.asked().contains("/later"));
                assertThat(ingest.status("/health/live")).isEqualTo(200);
            }
        }
    }

    private static FeedSettings carried(String url) {
        return new FeedSettings(url, null, List.of(), null, null, null, null, false, Map.of(), Instant.now());
    }

    private static void narrow(LocalBroker broker, Topic... narrow) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            for (var topic : narrow) {
                var config = new HashMap<>(topic.config());
                config.put("max.message.bytes", Integer.toString(LIMIT));
                var made = new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.empty());
                admin.createTopics(List.of(made.configs(config))).all().get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static int count(LocalBroker broker, Topic topic) {
        return new TopicReader(broker.bootstrapServers()).readAll(topic).size();
    }

    private static List<String> refusals(LocalBroker broker) {
        return new TopicReader(broker.bootstrapServers())
                .readAll(Topic.FETCH_RESULTS).stream()
                        .map(record -> JsonCodec.of(FetchResult.class)
                                .decode(record.value())
                                .outcome())
                        .filter(FetchOutcome.Refused.class::isInstance)
                        .map(outcome -> ((FetchOutcome.Refused) outcome).reason())
                        .toList();
    }

    private ServiceUnderTest ingest(LocalBroker broker, LargeSite site) {
        var settings = Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "NEWSWIRE_INGEST_ALLOWED_HOSTS",
                site.authority(),
                "NEWSWIRE_INGEST_HOST_DELAY",
                "10ms",
                "NEWSWIRE_INGEST_MIN_INTERVAL",
                "1s",
                "NEWSWIRE_INGEST_MAX_INTERVAL",
                "2s",
                "NEWSWIRE_INGEST_STATE_DIR",
                directory.resolve("state").toString());
        return new ServiceUnderTest("io.newswire.ingest.IngestService", settings, directory.resolve("ingest.log"));
    }
}
