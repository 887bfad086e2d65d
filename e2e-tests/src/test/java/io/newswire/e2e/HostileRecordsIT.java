package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.DeadLetters;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever stands on a topic, nothing dies of it: each record is read and counted or becomes a dead letter with its own
 * bytes, and those behind it go on. {@code -Dnewswire.data=DIR} adds the documents of the JSON parsing test suite.
 */
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileRecordsIT {
    private static final Logger LOG = LoggerFactory.getLogger(HostileRecordsIT.class);
    private static final int ARTICLES = 30;
    private static final long SEED = 8;
    /** Where nobody listens, and nobody is asked: a port of no website. */
    private static final String NOBODY = "127.0.0.1:9";

    private final List<ReadTopic> topics = ReadTopic.all();
    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private final List<HostileHost> hosts = new ArrayList<>();

    private Path directory;
    private Servers servers;
    private Newsroom newsroom;
    private Deployment services;
    private CommittedRecords reader;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path given) throws Exception {
        directory = given;
        servers = EmbeddedServers.start(directory);
        newsroom = Newsroom.generated(ARTICLES, SEED);
        hosts.addAll(HostileHost.all());
        services = new Deployment(
                servers,
                List.of(newsroom),
                directory,
                Map.of(
                        "NEWSWIRE_INGEST_ALLOWED_HOSTS", allowed(),
                        "NEWSWIRE_INGEST_FETCH_TIMEOUT", "5s",
                        "NEWSWIRE_INGEST_FIRST_BYTE_TIMEOUT", "5s",
                        "NEWSWIRE_STORE_ARCHIVE_ENABLED", "true",
                        "NEWSWIRE_STORE_ARCHIVE_DIR",
                                directory.resolve("archive").toString()));
        reader = new CommittedRecords(servers.bootstrapServers());
        services.start();
    }

    private String allowed() {
        return Stream.concat(Stream.of(newsroom.authority()), hosts.stream().map(HostileHost::authority))
                .collect(Collectors.joining(","));
    }

    @AfterAll
    void stop() throws Exception {
        services.close();
        hosts.forEach(HostileHost::close);
        newsroom.close();
        servers.close();
    }

    /** First, so that pages are shown over all that it leaves behind. */
    @Test
    @Order(1)
    void every_record_is_counted_or_a_dead_letter_and_what_stands_behind_it_goes_on() throws Exception {
        gather();
        try (var writer = new TopicWriter(servers.bootstrapServers())) {
            writer.sendAll(sent);
            newsroom.feeds()
                    .forEach(feed ->
                            writer.send(Topic.FEEDS, feed.toString(), FeedSettings.of(feed.toString(), Instant.now())));
        }

        soon("what stands behind them is stored")
                .until(() -> servers.tables().column("SELECT id FROM article").containsAll(expected()));
        soon("all is read").untilAsserted(() -> assertThat(unread()).isEmpty());
        soon("what cannot be read is a dead letter")
                .untilAsserted(() -> assertThat(lost()).isEmpty());
        soon("all is counted").untilAsserted(() -> assertThat(uncounted()).isEmpty());
        assertThat(complaints()).isEmpty();
        for (var service : services.services()) {
            assertThat(service.status("/health/live")).isEqualTo(200);
            assertThat(service.status("/health/ready")).isEqualTo(200);
        }
    }

    @Test
    void what_strangers_write_is_stored_and_shown_and_runs_nowhere() throws Exception {
        var pages = HostilePage.all();
        var ids = pages.stream().map(page -> page.metadata().articleId()).toList();
        try (var writer = new TopicWriter(servers.bootstrapServers())) {
            writer.sendAll(pages.stream()
                    .map(page -> HostileRecord.page(page.metadata(), page.body()))
                    .toList());
        }
        soon("all are stored")
                .until(() -> servers.tables().column("SELECT id FROM article").containsAll(ids));

        try (var shown = new ShownSafely(services.store.url())) {
            for (var id : ids) {
                assertThat(shown.json("/api/articles/" + id)
                                .at("/document/headline")
                                .asString())
                        .startsWith("Harbour ");
                shown.page("/articles/" + id);
                shown.page("/articles/" + id + "/trace");
            }
            for (var path : List.of(
                    "/", "/?q=harbour", "/stories", "/feeds", "/sources", "/dead-letters", "/pipeline", "/reprocess")) {
                shown.page(path);
            }
            assertThat(shown.atom("/api/articles?format=atom&limit=100&q=harbour"))
                    .contains("Harbour script reopens");
            assertThat(shown.json("/api/articles?format=jsonfeed&limit=100&q=harbour")
                            .at("/items"))
                    .hasSizeGreaterThanOrEqualTo(ids.size());
            assertThat(shown.lines("/api/articles?format=ndjson&limit=100&q=harbour"))
                    .hasSizeGreaterThanOrEqualTo(ids.size());
        }
    }

    /** All of them at once, in half a gigabyte of heap. */
    @Test
    void whatever_a_host_does_it_ends_as_an_outcome_and_takes_nothing_from_others() throws Exception {
        try (var writer = new TopicWriter(servers.bootstrapServers())) {
            for (var host : hosts) {
                writer.send(Topic.FEEDS, host.followed(), FeedSettings.of(host.followed(), Instant.now()));
            }
        }

        soon("each feed has an outcome").untilAsserted(() -> {
            var polled = polled();
            assertThat(hosts)
                    .filteredOn(host -> !polled.contains(host.followed()))
                    .isEmpty();
        });
        soon("each page has an outcome").untilAsserted(() -> {
            var fetched = fetched();
            assertThat(hosts)
                    .filteredOn(host -> host.file() == HostileHost.File.PAGE && !fetched.contains(host.page()))
                    .isEmpty();
        });
        assertThat(complaints()).isEmpty();
        assertThat(services.ingest.status("/health/ready")).isEqualTo(200);
    }

    private Set<String> polled() {
        return decoded(Topic.FEED_STATUS, FeedStatus.class)
                .filter(status -> status.lastOutcome() != null)
                .map(FeedStatus::url)
                .collect(Collectors.toSet());
    }

    private Set<String> fetched() {
        return decoded(Topic.FETCH_RESULTS, FetchResult.class)
                .map(result -> result.request().url())
                .collect(Collectors.toSet());
    }

    private <T> Stream<T> decoded(Topic topic, Class<T> type) {
        return reader.readAll(topic).stream()
                .filter(record -> record.value() != null)
                .flatMap(record -> {
                    try {
                        return Stream.of(JsonCodec.of(type).decode(record.value()));
                    } catch (UndecodableException e) {
                        return Stream.empty();
                    }
                });
    }

    private void gather() throws Exception {
        var documents = new TreeMap<>(MalformedJson.own());
        var suite = MalformedJson.suite();
        if (suite.isEmpty()) {
            LOG.warn(
                    "without the JSON parsing test suite: there is no {}; name its place with -Dnewswire.data=DIR",
                    MalformedJson.directory());
        }
        documents.putAll(suite);
        for (var read : topics) {
            documents.forEach((name, bytes) -> sent.add(HostileRecord.holding(read.topic(), name, bytes)));
            sent.addAll(HostileRecord.extremes(read, NOBODY));
            sent.addAll(HostileRecord.oddHeaders(read, NOBODY));
            sent.addAll(HostileRecord.oddKeys(read, NOBODY));
        }
        documents.forEach((name, bytes) -> sent.add(HostileRecord.pageWith(name, bytes)));
        LOG.info("{} records, {} of them documents of the suite on each topic", sent.size(), suite.size());
    }

    private List<String> expected() {
        return newsroom.expected().articles().stream()
                .map(url -> ArticleId.ofUrl(CanonicalUrl.of(url.toString()).value()))
                .toList();
    }

    private List<String> unread() {
        return reader.lag().entrySet().stream()
                .filter(lag -> lag.getValue() > 0)
                .map(Object::toString)
                .toList();
    }

    /** Of what cannot be read, all that is not among the dead letters, with its bytes and headers. */
    private List<String> lost() {
        var letters = new HashMap<String, Map<ByteBuffer, Long>>();
        for (var letter : reader.readAll(Topic.DEAD_LETTERS)) {
            if (isOurs(letter)) {
                letters.computeIfAbsent(DeadLetters.causeOf(letter.headers()).topic(), topic -> new HashMap<>())
                        .merge(fingerprint(letter.value(), letter.headers()), 1L, Long::sum);
            }
        }
        var lost = new ArrayList<String>();
        for (var read : topics) {
            if (read.stage() == null || read.topic() == Topic.DEAD_LETTERS || read.topic() == Topic.REPROCESS_RUNS) {
                continue;
            }
            var dead = letters.getOrDefault(read.topic().topicName(), Map.of());
            sent.stream()
                    .filter(record -> record.topic().equals(read.topic().topicName()) && read.refuses(record))
                    .collect(Collectors.groupingBy(
                            record -> fingerprint(record.value(), record.headers()), Collectors.counting()))
                    .forEach((print, times) -> {
                        if (dead.getOrDefault(print, 0L) < times) {
                            lost.add(read.topic() + ": "
                                    + new String(
                                            print.array(),
                                            0,
                                            Math.min(100, print.limit()),
                                            java.nio.charset.StandardCharsets.UTF_8));
                        }
                    });
        }
        return lost;
    }

    /** Written by a stage: those that we sent ourselves name a fixed time. */
    private static boolean isOurs(ConsumerRecord<byte[], byte[]> letter) {
        try {
            DeadLetters.causeOf(letter.headers());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static ByteBuffer fingerprint(byte[] value, Headers headers) {
        var page = headers.lastHeader(EventHeader.PAGE);
        var parts = Arrays.asList(value, page == null ? null : page.value());
        return ByteBuffer.wrap(parts.stream()
                .map(Arrays::hashCode)
                .map(Integer::toHexString)
                .collect(Collectors.joining("/"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Topics with more records than their stage has counted, as read or as dead letters. */
    private List<String> uncounted() throws Exception {
        // Before what counts them is asked: they become more all the time.
        var there = new EnumMap<Topic, Integer>(Topic.class);
        topics.forEach(
                read -> there.put(read.topic(), reader.readAll(read.topic()).size()));
        var scrapes = new ArrayList<Scrape>();
        for (var service : services.services()) {
            scrapes.add(Scrape.of(service.text("/metrics")));
        }
        var dead = reader.readAll(Topic.DEAD_LETTERS).stream()
                .filter(HostileRecordsIT::isOurs)
                .collect(Collectors.groupingBy(
                        letter -> DeadLetters.causeOf(letter.headers()).topic(), Collectors.counting()));
        var uncounted = new ArrayList<String>();
        for (var read : topics) {
            if (read.stage() != null) {
                int records = there.getOrDefault(read.topic(), 0);
                var counted = scrapes.stream()
                        .mapToDouble(scrape -> scrape.sum(
                                "newswire_records_in_total",
                                Map.of(
                                        "stage",
                                        read.stage(),
                                        "topic",
                                        read.topic().topicName())))
                        .sum();
                var letters = dead.getOrDefault(read.topic().topicName(), 0L);
                if (counted + letters < records) {
                    uncounted.add("%s: of %d were %.0f read, %d dead letters"
                            .formatted(read.topic(), records, counted, letters));
                }
            }
        }
        return uncounted;
    }

    /** Lines of the services' logs that tell of a fault that took more than its record. */
    private List<String> complaints() throws Exception {
        var complaints = new TreeSet<String>();
        try (var logs = Files.list(directory)) {
            for (var log :
                    logs.filter(file -> file.toString().endsWith("Service.log")).toList()) {
                try (var lines = Files.lines(log)) {
                    lines.filter(HostileRecordsIT::isComplaint)
                            .limit(20)
                            .forEach(line -> complaints.add(log.getFileName() + ": " + line));
                }
            }
        }
        return List.copyOf(complaints);
    }

    private static boolean isComplaint(String line) {
        return line.contains("a stream thread died")
                || line.contains("stores nothing")
                || line.contains("has ended")
                || line.contains("OutOfMemoryError")
                || line.contains("ends; requests");
    }

    private static ConditionFactory soon(String what) {
        return await(what).atMost(Duration.ofSeconds(300)).pollInterval(Duration.ofSeconds(1));
    }
}
