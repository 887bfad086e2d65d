package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.oracle.CommittedRecords;
import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.FieldChange;
import io.newswire.contracts.ReprocessRun.PageSource;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.contracts.Topic;
import io.newswire.enrich.page.PageReader;
import io.newswire.platform.kafka.Topics;
import io.newswire.store.archive.ArchiveReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Archived pages, read again by a command that is killed, and promoted: over real servers and services. */
@Timeout(300)
class ReprocessIT {
    /** Articles 0 to 5 lack their author and 6 to 9 nothing; older rules made all of these. Today's made 10 and 11. */
    private static final int CHANGED = 6;

    private static final int OLD = 10;
    private static final int ALL = 12;

    private static final Pattern OVERTAKEN = Pattern.compile(
            "newswire_outcomes_total\\{[^}]*outcome=\"overtaken\"[^}]*stage=\"promote\"[^}]*} " + CHANGED);

    private static final JsonCodec<ReprocessRun> RUN = JsonCodec.of(ReprocessRun.class);
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private Path archive;
    private EmbeddedServers servers;
    private ServiceUnderTest enrich;
    private ServiceUnderTest store;
    private TopicWriter writer;
    private CommittedRecords reader;

    @BeforeEach
    void start() {
        archive = directory.resolve("archive");
        servers = EmbeddedServers.start(directory);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            Topics.ensure(admin, Arrays.asList(Topic.values()), (short) -1, Duration.ofSeconds(30));
        }
        var kafka = Map.of("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        enrich = service(
                "Enrich",
                kafka,
                Map.of("NEWSWIRE_ENRICH_STATE_DIR", directory.resolve("state").toString()));
        store = service(
                "Store",
                kafka,
                Map.of(
                        "NEWSWIRE_STORE_DATABASE_URL", servers.jdbcUrl(),
                        "NEWSWIRE_STORE_DATABASE_USER", servers.user(),
                        "NEWSWIRE_STORE_ARCHIVE_ENABLED", "true",
                        "NEWSWIRE_STORE_ARCHIVE_DIR", archive.toString()));
        writer = new TopicWriter(servers.bootstrapServers());
        reader = new CommittedRecords(servers.bootstrapServers());
        enrich.start();
        store.start();
    }

    @AfterEach
    void stop() throws Exception {
        enrich.close();
        store.close();
        writer.close();
        servers.close();
    }

    @Test
    void what_older_rules_made_is_revised_once_where_it_changes_though_the_run_is_killed_half_way() throws Exception {
        writer.sendPages(pages());
        soon("all are stored").until(() -> revisions().size() == ALL);
        soon("all are archived")
                .until(() -> new ArchiveReader(archive).newest(ALL).size() == ALL);
        makeOlder();

        var killed = reprocess("--archive", archive.toString(), "--rate", "0.5");
        soon("it has begun").until(() -> run().done() > 0);
        killed.kill();
        var half = run();
        assertThat(half.state()).isEqualTo(State.RUNNING);
        assertThat(half.selected()).isEqualTo(OLD);
        assertThat(half.done()).as(killed.output()).isBetween(1L, OLD - 1L);

        var other = reprocess(Map.of("NEWSWIRE_ENRICH_ENTITIES", "false"), "--archive", archive.toString());
        assertThat(other.await()).isNotZero();
        assertThat(other.output())
                .contains("run " + half.id() + " was begun with newswire.enrich.entities=true, and here it is false");

        // The same command again finds the run and goes on.
        var resumed = reprocess("--archive", archive.toString(), "--rate", "1000");
        assertThat(resumed.await()).as(resumed.output()).isZero();
        assertThat(resumed.output())
                .contains("goes on with run " + half.id())
                .contains("author")
                .contains("+ Ada Lind");
        var ready = run();
        assertThat(ready.id()).isEqualTo(half.id());
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(ready.pages()).isEqualTo(PageSource.ARCHIVE);
        assertThat(ready.count(ReprocessRun.CHANGED)).isEqualTo(CHANGED);
        assertThat(ready.count(ReprocessRun.UNCHANGED)).isEqualTo(OLD - CHANGED);
        assertThat(ready.fields()).singleElement().returns((long) CHANGED, FieldChange::added);
        assertThat(keys(Topic.ARTICLES_SHADOW)).containsExactlyInAnyOrderElementsOf(ids(0, CHANGED));
        assertThat(revisions()).as("nothing is published yet").isEqualTo(onlyFirst());

        var promote = reprocess("promote", ready.id());
        assertThat(promote.await()).as(promote.output()).isZero();
        var twice = reprocess("promote", ready.id());
        soon("the changed ones are revised").until(() -> revisions().equals(promoted()));
        again();
        assertThat(twice.await()).isEqualTo(1);
        assertThat(twice.output()).contains("is promoted already");
        soon("what came again was looked at")
                .until(() -> OVERTAKEN.matcher(enrich.text("/metrics")).find());
        assertThat(keys(Topic.ARTICLES)).hasSize(ALL + CHANGED);
        assertThat(revisions()).isEqualTo(promoted());
        assertThat(latest().get(id(0))).satisfies(article -> {
            assertThat(article.revision()).isEqualTo(2);
            assertThat(article.extractorVersion()).isEqualTo(PageReader.EXTRACTOR_VERSION);
            assertThat(article.author()).singleElement().returns("Ada Lind", Article.Author::name);
            assertThat(article.provenance()).containsKey("author");
            assertThat(article.provenance().get("revision"))
                    .returns("reprocess/" + ready.id(), Article.Provenance::source);
        });
    }

    @Test
    void the_console_shows_runs_and_has_one_discarded_and_another_promoted() throws Exception {
        writer.sendPages(pages());
        soon("all are stored").until(() -> revisions().size() == ALL);
        soon("all are archived")
                .until(() -> new ArchiveReader(archive).newest(ALL).size() == ALL);
        makeOlder();
        var dropped = finished();
        soon("it is shown").until(() -> store.text("/reprocess").contains(dropped.id()));
        soon("with what would change")
                .until(() -> store.text("/reprocess/" + dropped.id()).contains("Promote " + CHANGED + " revisions"));
        assertThat(store.text("/reprocess/" + dropped.id())).contains("<ins>Ada Lind</ins>");
        assertThat(store.press("/reprocess/" + dropped.id() + "/discard")).isEqualTo(303);
        soon("it is discarded").until(() -> run().state() == State.DISCARDED);
        assertThat(revisions()).isEqualTo(onlyFirst());

        var promoted = finished();
        soon("it is shown").until(() -> store.text("/reprocess").contains(promoted.id()));
        assertThat(store.press("/reprocess/" + promoted.id() + "/promote")).isEqualTo(303);
        soon("the changed ones are revised").until(() -> revisions().equals(promoted()));
        soon("the run says so").until(() -> run().state() == State.PROMOTED);
        soon("and its page")
                .until(() -> store.text("/reprocess/" + promoted.id()).contains(">promoted<"));
        assertThat(store.press("/reprocess/" + promoted.id() + "/promote")).isEqualTo(303);
        soon("once is enough")
                .until(
                        () -> store.text("/reprocess/" + promoted.id())
                                .contains(
                                        "the run is promoted: only one that has looked at all its articles can be promoted, once"));
        assertThat(keys(Topic.ARTICLES)).hasSize(ALL + CHANGED);
    }

    private ReprocessRun finished() throws Exception {
        var command = reprocess("--archive", archive.toString(), "--rate", "1000");
        assertThat(command.await()).as(command.output()).isZero();
        var run = run();
        assertThat(run.state()).isEqualTo(State.READY);
        return run;
    }

    /** What may happen when a promotion is interrupted and begun anew: every record of it comes twice. */
    private void again() {
        for (var record : reader.readAll(Topic.ARTICLES_PROMOTED)) {
            writer.send(Topic.ARTICLES_PROMOTED, key(record), new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    /** As if an earlier version had written the newest revisions. */
    private void makeOlder() {
        var latest = latest();
        for (int i = 0; i < OLD; i++) {
            @SuppressWarnings("unchecked")
            var json =
                    new HashMap<String, Object>(JSON.decode(ARTICLE.encode(Objects.requireNonNull(latest.get(id(i))))));
            json.put("extractorVersion", PageReader.EXTRACTOR_VERSION - 1);
            if (i < CHANGED) {
                json.remove("author");
            }
            writer.send(Topic.ARTICLES_LATEST, id(i), JSON.encodeToString(json));
        }
    }

    private Command reprocess(String... arguments) throws IOException {
        return reprocess(Map.of(), arguments);
    }

    private Command reprocess(Map<String, String> settings, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("reprocess"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--kafka", servers.bootstrapServers()));
        return Command.start(directory, settings, all);
    }

    private ServiceUnderTest service(String name, Map<String, String> kafka, Map<String, String> own) {
        var settings = new HashMap<>(kafka);
        settings.putAll(own);
        return new ServiceUnderTest(
                "io.newswire." + name.toLowerCase(java.util.Locale.ROOT) + "." + name + "Service",
                settings,
                directory.resolve(name + ".log"));
    }

    /** The only one, as it stands. */
    private ReprocessRun run() {
        var runs = reader.readAll(Topic.REPROCESS_RUNS);
        return runs.isEmpty()
                ? new ReprocessRun(
                        "none",
                        State.RUNNING,
                        new ReprocessRun.Selection(null, null, null, 0),
                        PageSource.TOPIC,
                        0,
                        Map.of(),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        List.of())
                : RUN.decode(runs.getLast().value());
    }

    private Map<String, Article> latest() {
        var latest = new HashMap<String, Article>();
        reader.readAll(Topic.ARTICLES_LATEST).forEach(each -> latest.put(key(each), ARTICLE.decode(each.value())));
        return latest;
    }

    private List<String> keys(Topic topic) {
        return reader.readAll(topic).stream().map(ReprocessIT::key).toList();
    }

    /** By article, its revisions in the database. */
    private Map<String, List<Integer>> revisions() throws SQLException {
        var revisions = new TreeMap<String, List<Integer>>();
        try (var connection = DriverManager.getConnection(servers.jdbcUrl(), servers.user(), servers.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, revision FROM article_revision ORDER BY id, revision")) {
            while (rows.next()) {
                revisions
                        .computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                        .add(rows.getInt(2));
            }
        }
        return revisions;
    }

    private static Map<String, List<Integer>> onlyFirst() {
        return ids(0, ALL).stream().collect(Collectors.toMap(id -> id, id -> List.of(1)));
    }

    private static Map<String, List<Integer>> promoted() {
        var all = new HashMap<>(onlyFirst());
        ids(0, CHANGED).forEach(id -> all.put(id, List.of(1, 2)));
        return all;
    }

    private static Map<PageMetadata, String> pages() {
        var pages = new LinkedHashMap<PageMetadata, String>();
        for (int i = 0; i < ALL; i++) {
            var page = new PageMetadata(
                    id(i),
                    url(i),
                    url(i),
                    200,
                    "text/html; charset=utf-8",
                    null,
                    null,
                    Instant.now(),
                    List.of(),
                    null,
                    null);
            pages.put(page, html(i));
        }
        return pages;
    }

    private static String html(int i) {
        var random = new Random(i);
        var text = IntStream.range(0, 6)
                .mapToObj(paragraph -> "<p>"
                        + random.ints(40, 0, 26)
                                .mapToObj(letter -> "w" + (char) ('a' + letter) + (char) ('a' + random.nextInt(26)))
                                .collect(Collectors.joining(" "))
                        + ".</p>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=en><head><title>Report " + i + "</title><meta name=author content='Ada Lind'>"
                + "</head><body><article><h1>Report " + i + "</h1>" + text + "</article></body></html>";
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(ReprocessIT::id).toList();
    }

    private static String id(int i) {
        return ArticleId.ofUrl(url(i));
    }

    private static String url(int i) {
        return "https://news.example/" + i;
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The database may have no tables yet, and services may not listen. */
    private static ConditionFactory soon(String what) {
        return await(what)
                .ignoreExceptionsInstanceOf(IOException.class)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(300));
    }
}
