package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Several instances over one broker, and what the hosts see of it while instances come, go and are killed. */
@Timeout(600)
class PolitenessIT {
    private static final int SITES = 24;
    /** One in so many asks for more time than is set. */
    private static final int SLOW = 4;

    private static final Duration DELAY = Duration.ofMillis(200);
    private static final Duration CRAWL_DELAY = Duration.ofMillis(600);
    private static final Duration ALL_VISITED = Duration.ofSeconds(120);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<RecordingSite> sites = new ArrayList<>();
    private final List<ServiceUnderTest> instances = new ArrayList<>();
    private LocalBroker broker;

    @BeforeEach
    void start() {
        broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
        for (int i = 0; i < SITES; i++) {
            sites.add(RecordingSite.start(threads, DELAY, i % SLOW == 0 ? CRAWL_DELAY : Duration.ZERO, i));
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (var instance : instances) {
            instance.close();
        }
        sites.forEach(RecordingSite::close);
        broker.close();
        threads.close();
    }

    @Test
    void no_host_is_pressed_while_instances_join_and_leave_and_are_killed() throws Exception {
        var first = instance("first");
        follow();
        awaitVisits();

        var second = instance("second");
        awaitVisits();
        var third = instance("third");
        awaitVisits();

        assertThat(second.terminate()).isTrue();
        awaitVisits();
        first.kill();
        awaitVisits();
        first.start();
        first.awaitReady();
        awaitVisits();
        third.kill();
        awaitVisits();

        assertThat(sites).allSatisfy(PolitenessIT::wasNotPressed);
    }

    private static void wasNotPressed(RecordingSite site) {
        var visits = site.visits();
        assertThat(visits.getFirst().isForRobots()).as("robots.txt came first").isTrue();
        assertThat(visits)
                .as("what is disallowed")
                .noneMatch(visit -> visit.path().startsWith("/private/"));
        int tooSoon = 0;
        for (int i = 1; i < visits.size(); i++) {
            long rest = visits.get(i).millisAfter(visits.get(i - 1));
            assertThat(rest)
                    .as("ms between %s and %s", visits.get(i - 1), visits.get(i))
                    .isGreaterThanOrEqualTo(DELAY.toMillis());
            tooSoon += rest < site.rest().toMillis() ? 1 : 0;
        }
        // The fetcher that comes after one that was killed may repeat its last request. It knows the delay that is set,
        // and not the one that the host asks for.
        assertThat(tooSoon).as("visits before the crawl delay was over").isLessThanOrEqualTo(2);
    }

    /** Every site was visited a few times more than it is now: nothing is stuck, whoever is gone. */
    private void awaitVisits() {
        var before = sites.stream().map(site -> site.visits().size()).toList();
        await("every site is visited")
                .atMost(ALL_VISITED)
                .until(() -> IntStream.range(0, SITES)
                        .allMatch(i -> sites.get(i).visits().size() >= before.get(i) + 4));
    }

    private void follow() {
        try (var topics = new TopicWriter(broker.bootstrapServers())) {
            for (var site : sites) {
                topics.send(Topic.FEEDS, site.feed(), FeedSettings.of(site.feed(), Instant.now()));
            }
        }
    }

    private ServiceUnderTest instance(String name) {
        var settings = Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "NEWSWIRE_INGEST_ALLOWED_HOSTS",
                Ports.LOOPBACK,
                "NEWSWIRE_INGEST_HOST_DELAY",
                DELAY.toMillis() + "ms",
                "NEWSWIRE_INGEST_MIN_INTERVAL",
                "1s",
                "NEWSWIRE_INGEST_MAX_INTERVAL",
                "2s",
                "NEWSWIRE_INGEST_STATE_DIR",
                directory.resolve(name).toString());
        var instance =
                new ServiceUnderTest("io.newswire.ingest.IngestService", settings, directory.resolve(name + ".log"));
        instances.add(instance);
        instance.start();
        instance.awaitReady();
        return instance;
    }
}
