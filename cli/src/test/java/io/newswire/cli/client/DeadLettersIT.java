package io.newswire.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.Endpoints;
import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.LocalPostgres;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Redrive;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.Redrives;
import io.newswire.platform.service.RunningService;
import io.newswire.platform.service.ServiceLauncher;
import io.newswire.store.StoreService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that fail, are re-driven and stored: through the real service, over a real broker and a real database. */
class DeadLettersIT {
    private static final Article ARTICLE = Records.article("The barrier holds", 1, null);
    private static final byte[] GOOD = JsonCodec.of(Article.class).encode(ARTICLE);
    private static final int SEVERAL = 40;

    @TempDir
    private static Path directory;

    private static LocalBroker broker;
    private static LocalPostgres postgres;
    private static RunningService store;
    private static Endpoints endpoints;
    private static String url = "";

    @BeforeAll
    static void start() throws Exception {
        broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
        postgres = LocalPostgres.on(directory.resolve("postgres"), directory.resolve("postgres.log"), Ports.free());
        postgres.start();
        int port = Ports.free();
        url = "http://" + Ports.LOOPBACK + ":" + port;
        endpoints = new Endpoints(broker.bootstrapServers(), URI.create(url), "");
        CommandKafka.clients(endpoints).ensureTopics(List.of(Topic.values()));
        store = ServiceLauncher.start(
                new StoreService(),
                Map.of(
                        "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                        "NEWSWIRE_HTTP_PORT", Integer.toString(port),
                        "NEWSWIRE_STORE_DATABASE_URL", postgres.jdbcUrl(),
                        "NEWSWIRE_STORE_DATABASE_USER", LocalPostgres.USER),
                null);
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        postgres.close();
        broker.close();
    }

    private static ConditionFactory soon(String what) {
        return await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }

    /** As a stage does that could not read them. */
    private static void failed(Topic topic, String error, byte[]... values) {
        var letters = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var value : values) {
            var original = Records.of(topic, ARTICLE.id(), value);
            original.headers().add("odd", new byte[] {0, -1});
            letters.add(DeadLetters.of(
                    original, "some/stage", "undecodable", new IllegalStateException(error), Records.NOW));
        }
        new Publisher(endpoints).publish(letters);
    }

    private static Typed typed(String... arguments) {
        var head = Stream.of("dead-letters", arguments[0], "--store", url);
        return Typed.run(Stream.concat(head, Stream.of(arguments).skip(1)).toArray(String[]::new));
    }

    private static List<String> places(String error) {
        return typed("list", "--error", "IllegalStateException: " + error)
                .out()
                .lines()
                .map(line -> line.split(" ")[0])
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var reader = TopicReader.open(endpoints, topic).fromBeginning()) {
            reader.readToEnd(records::add);
        }
        return records;
    }

    private static long sent(Topic topic, String value) {
        return records(topic).stream()
                .filter(each -> each.value() != null && new String(each.value(), UTF_8).equals(value))
                .count();
    }

    @Test
    void an_article_that_is_re_driven_is_stored_once_and_what_was_done_is_told() throws Exception {
        failed(Topic.ARTICLES, "no article", GOOD);
        soon("the letter is stored").until(() -> places("no article").size() == 1);
        var place = places("no article").getFirst();
        var plan = typed("redrive", place, "--dry-run");
        assertThat(plan.out()).contains("1 dead letter", "newswire.articles");
        assertThat(records(Topic.ARTICLES)).isEmpty();

        var first = typed("redrive", place, "--by", "ada", "--why", "mended");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("re-driven 1 of 1", "by ada", "mended");
        assertThat(typed("redrive", place).out()).contains("re-driven 0 of 0");

        assertThat(records(Topic.ARTICLES)).singleElement().satisfies(sent -> {
            assertThat(sent.key()).asString(UTF_8).isEqualTo(ARTICLE.id());
            assertThat(sent.value()).isEqualTo(GOOD);
            assertThat(sent.partition()).isEqualTo(2);
            assertThat(sent.headers().lastHeader("odd").value()).containsExactly(0, -1);
            assertThat(Redrives.historyOf(sent.headers()))
                    .extracting(Redrive::deadLetter)
                    .containsExactly(place);
        });
        soon("the article is stored")
                .until(() ->
                        new StoreClient(URI.create(url)).article(ARTICLE.id()).isPresent());
        assertThat(typed("show", place).out()).contains("redriven at ", "by ada", "odd: base64 AP8=");
        assertThat(typed("list").out()).doesNotContain(place + " ");
        assertThat(typed("list", "--state", "redriven").out()).contains(place + " ");
        assertThat(typed("runs").out()).contains("re-driven 1 of 1");
    }

    @Test
    void two_operators_at_once_send_each_record_once() throws Exception {
        var values = Stream.iterate(0, i -> i + 1)
                .limit(SEVERAL)
                .map(i -> ("link " + i).getBytes(UTF_8))
                .toArray(byte[][]::new);
        failed(Topic.LINKS, "no link", values);
        soon("the letters are stored").until(() -> places("no link").size() == SEVERAL);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Typed> redrive = () -> typed("redrive", "--topic", "newswire.links");
            for (var each : threads.invokeAll(List.of(redrive, redrive))) {
                assertThat(each.get().exitCode()).isZero();
            }
        }
        assertThat(records(Topic.LINKS)).hasSize(SEVERAL);
    }

    @Test
    void what_fails_again_is_a_new_dead_letter_that_has_its_history_and_is_not_sent_again_by_itself() {
        failed(Topic.FEED_STATUS, "no status", "still broken".getBytes(UTF_8));
        soon("the letter is stored").until(() -> places("no status").size() == 1);
        var place = places("no status").getFirst();
        assertThat(typed("redrive", "--topic", "newswire.feed-status", "--dry-run")
                        .out())
                .contains("note: newswire.feed-status keeps the last record of a key");
        assertThat(typed("redrive", "--topic", "newswire.feed-status").exitCode())
                .isZero();

        soon("it has failed again")
                .until(() -> typed("list", "--topic", "newswire.feed-status")
                                .out()
                                .lines()
                                .count()
                        == 1);
        var again = typed("list", "--topic", "newswire.feed-status").out();
        assertThat(again).contains("after 1 re-drive", "store-service/store/undecodable");
        var newPlace = again.split(" ")[0];
        assertThat(typed("show", newPlace).out()).contains("as " + place + ": some/stage/undecodable", "still broken");
        assertThat(typed("show", place).out()).contains("its record failed again: " + newPlace);
        assertThat(sent(Topic.FEED_STATUS, "still broken")).isEqualTo(1);
        assertThat(typed("runs").out().lines().filter(line -> line.contains("running")))
                .isEmpty();
    }

    @Test
    void the_bytes_are_saved_as_they_were_and_a_discarded_letter_says_why() throws Exception {
        var bytes = new byte[] {0, 27, '[', '3', '1', 'm', -1};
        failed(Topic.ERRANDS, "no errand", bytes);
        soon("the letter is stored").until(() -> places("no errand").size() == 1);
        var place = places("no errand").getFirst();
        var file = directory.resolve("bytes.bin");
        assertThat(typed("show", place, "--save", file.toString()).exitCode()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(typed("groups", "--topic", "newswire.errands").out())
                .contains("1  some/stage/undecodable  from newswire.errands")
                .contains("such as " + place);
        var without = typed("discard", place);
        assertThat(without.err()).contains("Missing --why");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(typed("discard", place, "--why", "a test").exitCode()).isZero();
        assertThat(typed("show", place).out()).contains("discarded at ", ": a test");
        assertThat(sent(Topic.ERRANDS, new String(bytes, UTF_8))).isZero();
    }

    @Test
    void the_console_re_drives_by_a_form_and_refuses_one_of_another_site() throws Exception {
        failed(Topic.FETCH_RESULTS, "no result", "result".getBytes(UTF_8));
        soon("the letter is stored").until(() -> places("no result").size() == 1);
        var form = "topic=newswire.fetch-results";
        assertThat(post(form, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post("state=open", "Sec-Fetch-Site", "same-origin")).isEqualTo(400);
        assertThat(sent(Topic.FETCH_RESULTS, "result")).isZero();
        assertThat(post(form, "Sec-Fetch-Site", "same-origin")).isEqualTo(303);
        soon("it is sent").until(() -> sent(Topic.FETCH_RESULTS, "result") == 1);
    }

    private static int post(String form, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/dead-letters/redrive"))
                    .headers(headers)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
