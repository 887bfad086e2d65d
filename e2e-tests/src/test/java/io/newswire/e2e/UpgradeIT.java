package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.cli.oracle.Given;
import io.newswire.cli.oracle.Guarantee;
import io.newswire.cli.oracle.Observer;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What docs/upgrade.md promises. Both generations of the services are of this build: what tells two versions apart in
 * here is what they leave to one another, records with other fields and a database with a further migration.
 */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeIT {
    private static final int ARTICLES = 60;
    private static final int COPIES = 6;
    private static final String ROWS = "SELECT a::text FROM article a UNION ALL SELECT r::text FROM article_revision r"
            + " UNION ALL SELECT s::text FROM stories s UNION ALL SELECT m::text FROM story_members m ORDER BY 1";

    private final List<Newsroom> newsrooms = new ArrayList<>();
    private final Set<String> published = new HashSet<>();
    private Servers servers;
    private Observer observer;
    private TopicWriter topics;
    private Deployment older;
    private Deployment newer;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        servers = EmbeddedServers.start(directory);
        observer = servers.observer();
        topics = new TopicWriter(servers.bootstrapServers());
        for (int i = 0; i < 3; i++) {
            newsrooms.add(Newsroom.generated(ARTICLES, COPIES, 70 + i));
        }
        var state = Map.of(
                "NEWSWIRE_ENRICH_STATE_DIR", directory.resolve("enrich-state").toString(),
                "NEWSWIRE_INGEST_STATE_DIR", directory.resolve("ingest-state").toString());
        older = new Deployment(servers, newsrooms, Files.createDirectory(directory.resolve("older")), state);
        newer = new Deployment(servers, newsrooms, Files.createDirectory(directory.resolve("newer")), state);
        older.start();
    }

    @AfterAll
    void stop() throws Exception {
        // Each is closed, whatever the others do; where the start failed, some are null.
        try (var first = servers;
                var second = topics;
                var third = older;
                var last = newer) {
            newsrooms.forEach(Newsroom::close);
        }
    }

    @Test
    @Order(1)
    void one_service_after_the_other_is_replaced_and_put_back_while_articles_arrive() throws Exception {
        follow(0);
        soon("articles arrive").until(() -> observer.stored() > 5);
        overlap(older.store, newer.store);
        succeed(older.enrich, newer.enrich);
        succeed(older.ingest, newer.ingest);
        follow(1);
        soon("the newer ones bring articles")
                .until(() -> servers.tables().column("SELECT url FROM article").stream()
                        .anyMatch(url -> url.startsWith(newsrooms.get(1).home().toString())));
        servers.tables().execute("ALTER TABLE article ADD COLUMN added_later text");
        servers.tables()
                .execute("INSERT INTO flyway_schema_history SELECT installed_rank + 1, '999', 'added later', type,"
                        + " 'V999__added_later.sql', 1, installed_by, now(), 1, true FROM flyway_schema_history"
                        + " ORDER BY installed_rank DESC LIMIT 1");

        follow(2);
        succeed(newer.ingest, older.ingest);
        succeed(newer.enrich, older.enrich);
        overlap(newer.store, older.store);

        soon("all is stored").until(() -> observer.stored() == published.size());
        for (var newsroom : newsrooms) {
            newsroom.feeds().forEach(feed -> topics.delete(Topic.FEEDS, feed.toString()));
        }
        soon("all guarantees hold").untilAsserted(() -> {
            var rest = observer.look(Given.articles(published, newsrooms.size() * COPIES, 0));
            assertThat(Guarantee.ALL)
                    .allSatisfy(each -> assertThat(each.violations(rest)).isEmpty());
        });
    }

    @Test
    @Order(2)
    void what_another_version_would_have_written_is_read_by_every_stage_and_changes_nothing() {
        var rows = servers.tables().column(ROWS);
        var reader = new CommittedRecords(servers.bootstrapServers());
        var others = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var read : ReadTopic.all()) {
            // Feeds are followed no more, and dead letters have the form of what they were.
            if (read.stage() != null && read.topic() != Topic.FEEDS && read.topic() != Topic.DEAD_LETTERS) {
                for (var record : reader.readAll(read.topic())) {
                    for (var version : OtherVersion.values()) {
                        others.add(version.of(read, record));
                    }
                }
            }
        }
        assertThat(others).hasSizeGreaterThan(5 * published.size());
        topics.sendAll(others);

        // For a while, as groups are looked at one after the other, and one writes what the next reads.
        soon("all is read").during(Duration.ofSeconds(2)).until(() -> observer.lag() == 0);
        assertThat(observer.deadLetters()).isEmpty();
        assertThat(servers.tables().column(ROWS)).isEqualTo(rows);
    }

    @Test
    @Order(3)
    void pages_and_articles_of_another_version_are_stored_as_any() throws Exception {
        var bodies = new HashMap<String, String>();
        for (var topic : List.of(Topic.PAGES, Topic.ARTICLES)) {
            var read = ReadTopic.all().stream()
                    .filter(each -> each.topic() == topic)
                    .findFirst()
                    .orElseThrow();
            var model = new CommittedRecords(servers.bootstrapServers())
                    .readAll(topic).stream()
                            .filter(record -> record.value() != null)
                            .findFirst()
                            .orElseThrow();
            for (var version : OtherVersion.values()) {
                var url = "https://news.example/" + topic.topicName() + "/" + version;
                var id = ArticleId.ofUrl(CanonicalUrl.of(url).value());
                topics.sendAll(List.of(keyed(id, version.of(read, model, json -> renamed(json, id, url)))));
                bodies.put(id, body(new String(model.key(), UTF_8)));
            }
        }

        soon("all are stored")
                .until(() -> servers.tables().column("SELECT id FROM article").containsAll(bodies.keySet()));
        assertThat(bodies)
                .hasSize(4)
                .allSatisfy((id, body) -> assertThat(body(id)).isNotBlank().isEqualTo(body));
        assertThat(observer.deadLetters()).isEmpty();
        for (var service : older.services()) {
            assertThat(service.status("/health/ready")).isEqualTo(200);
        }
    }

    private void follow(int number) {
        var newsroom = newsrooms.get(number);
        newsroom.expected()
                .articles()
                .forEach(url -> published.add(
                        ArticleId.ofUrl(CanonicalUrl.of(url.toString()).value())));
        newsroom.feeds()
                .forEach(feed ->
                        topics.send(Topic.FEEDS, feed.toString(), FeedSettings.of(feed.toString(), Instant.now())));
    }

    /** The new one is ready before the old one goes. */
    private static void overlap(ServiceUnderTest goes, ServiceUnderTest comes) throws InterruptedException {
        comes.start();
        comes.awaitReady();
        goes.close();
    }

    /** The new one starts on the state of the old one, once that is gone. */
    private static void succeed(ServiceUnderTest goes, ServiceUnderTest comes) throws InterruptedException {
        goes.close();
        comes.start();
        comes.awaitReady();
    }

    private static ProducerRecord<byte[], byte[]> keyed(String id, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, id.getBytes(UTF_8), record.value(), record.headers());
    }

    private String body(String id) {
        return String.join(
                "", servers.tables().column("SELECT document->>'articleBody' FROM article WHERE id = '" + id + "'"));
    }

    private static JsonNode renamed(JsonNode json, String id, String url) {
        var object = (ObjectNode) json;
        object.put(object.has("articleId") ? "articleId" : "id", id);
        object.put("url", url);
        return object;
    }

    private static ConditionFactory soon(String what) {
        return await(what).atMost(Duration.ofSeconds(180)).pollInterval(Duration.ofMillis(500));
    }
}
