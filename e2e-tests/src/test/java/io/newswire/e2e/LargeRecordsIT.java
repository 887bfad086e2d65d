package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.contracts.Article;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Pages and articles near and over what Kafka takes: they pass, or end with a reason, and hold up nothing. */
@Timeout(300)
class LargeRecordsIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final List<ServiceUnderTest> services = new ArrayList<>();
    private LocalBroker broker;
    private LargeSite site;

    @BeforeEach
    void start() throws Exception {
        broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
        site = new LargeSite();
    }

    @AfterEach
    void stop() throws Exception {
        for (var service : services) {
            service.close();
        }
        site.close();
        broker.close();
    }

    @Test
    void pages_and_articles_that_are_too_large_end_with_a_reason_and_their_partitions_go_on() throws Exception {
        var ingest = service("io.newswire.ingest.IngestService", "ingest");
        var enrich = service("io.newswire.enrich.EnrichService", "enrich");
        ingest.start();
        enrich.start();
        ingest.awaitReady();
        enrich.awaitReady();
        try (var topics = new TopicWriter(broker.bootstrapServers())) {
            topics.send(Topic.FEEDS, site.feed(), FeedSettings.of(site.feed(), Instant.now()));
        }

        soon("the page over the limit is refused").until(() -> refusals().contains("too-large"));
        soon("the page near the limit is kept").until(() -> largestPage() > LargeSite.NEAR);
        soon("its article is counted").until(() -> meters(enrich).contains("rejected_too_large_for_topic"));
        site.publishMore();
        soon("what came later is read").until(() -> articles().containsAll(site.small()));
        assertThat(articles()).isEqualTo(Set.copyOf(site.small()));
        assertThat(log("ingest") + log("enrich")).doesNotContain("a stream thread died");
    }

    @Test
    void a_topic_that_takes_less_than_we_write_stops_the_start_with_what_to_do() throws Exception {
        narrow(Topic.LINKS, 200_000);
        var ingest = service("io.newswire.ingest.IngestService", "ingest");
        ingest.start();

        soon("it ends").until(() -> !ingest.isAlive());
        assertThat(log("ingest"))
                .contains("newswire.links takes records of 200000 bytes, but must take 4194304")
                .contains("kafka-configs.sh --bootstrap-server SERVERS --alter")
                .contains("--add-config max.message.bytes=4194304");
    }

    private static ConditionFactory soon(String what) {
        return await(what).atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofSeconds(1));
    }

    private void narrow(Topic topic, int bytes) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var config = new HashMap<>(topic.config());
            config.put("max.message.bytes", Integer.toString(bytes));
            var made = new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.empty());
            admin.createTopics(List.of(made.configs(config))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private int largestPage() {
        return read(Topic.PAGES).stream().mapToInt(value -> value.length).max().orElse(0);
    }

    private Set<String> articles() {
        return read(Topic.ARTICLES).stream()
                .map(value -> JsonCodec.of(Article.class).decode(value).url())
                .collect(Collectors.toSet());
    }

    private List<String> refusals() {
        return read(Topic.FETCH_RESULTS).stream()
                .map(value -> JsonCodec.of(FetchResult.class).decode(value).outcome())
                .filter(FetchOutcome.Refused.class::isInstance)
                .map(outcome -> ((FetchOutcome.Refused) outcome).reason())
                .toList();
    }

    private List<byte[]> read(Topic topic) {
        return new CommittedRecords(broker.bootstrapServers())
                .readAll(topic).stream().map(record -> record.value()).toList();
    }

    private static String meters(ServiceUnderTest service) throws Exception {
        return service.text("/metrics");
    }

    private String log(String name) throws Exception {
        var file = directory.resolve(name + ".log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private ServiceUnderTest service(String mainClass, String name) {
        var settings = Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "NEWSWIRE_INGEST_ALLOWED_HOSTS", site.authority(),
                "NEWSWIRE_INGEST_HOST_DELAY", "10ms",
                "NEWSWIRE_INGEST_MIN_INTERVAL", "1s",
                "NEWSWIRE_INGEST_MAX_INTERVAL", "2s",
                "NEWSWIRE_INGEST_STATE_DIR", directory.resolve("ingest-state").toString(),
                "NEWSWIRE_ENRICH_STATE_DIR", directory.resolve("enrich-state").toString());
        var own = settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("NEWSWIRE_KAFKA")
                        || setting.getKey().startsWith("NEWSWIRE_" + name.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var service = new ServiceUnderTest(mainClass, own, directory.resolve(name + ".log"));
        services.add(service);
        return service;
    }
}
