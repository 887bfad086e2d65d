package io.newswire.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.newswire.cli.Endpoints;
import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.RunFile;
import io.newswire.cli.newsroom.Newsroom;
import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCommandsIT {
    @TempDir
    private static Path directory;

    private static LocalBroker broker;
    private static Endpoints endpoints;

    @BeforeAll
    static void start() throws IOException {
        broker = LocalBroker.start(directory.resolve("kafka"), freePort());
        endpoints = new Endpoints(broker.bootstrapServers(), null, "");
        CommandKafka.clients(endpoints).ensureTopics(List.of(Topic.values()));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a_feed_is_listed_until_it_is_removed() {
        var feed = "http://a.example/rss?x=1";
        assertThat(typed("feeds", "add", feed, "--no-check", "--tag", "one", "--min-interval", "5m")
                        .exitCode())
                .isZero();
        assertThat(typed("feeds", "list", "--tag", "one").out())
                .isEqualTo("new          " + feed + " [one]  not polled yet\n");
        assertThat(typed("feeds", "list", "--output", "json").out()).contains("\"minInterval\":\"PT5M\"");
        assertThat(typed("feeds", "remove", "http://a.example/rss").err()).contains("did you mean " + feed + "?");
        assertThat(typed("feeds", "remove", "http://a.example/rss").exitCode()).isEqualTo(1);
        assertThat(typed("feeds", "remove", feed).out()).isEqualTo("no longer following " + feed + " [one]\n");
        assertThat(typed("feeds", "list", "--tag", "one").err()).contains("no feeds");
    }

    @Test
    void settings_change_one_by_one_and_a_header_is_never_shown() {
        var feed = "http://set.example/rss";
        typed("feeds", "add", feed, "--no-check", "--tag", "set", "--header", "X-Key: hush", "--country", "gb");
        var set = typed("feeds", "set", feed, "--language", "en-gb", "--no-pages", "--unset", "country");
        assertThat(set.out()).contains("language        en-GB", "X-Key: ********", "left alone", "tags            set");
        var shown = typed("feeds", "show", feed, "--output", "json").out();
        assertThat(shown)
                .contains("\"fetchPages\":false", "\"inLanguage\":\"en-GB\"")
                .doesNotContain("hush", "GB\",\"min");
        assertThat(typed("feeds", "set", feed, "--pages").out()).doesNotContain("left alone");
        typed("feeds", "remove", feed);
    }

    @Test
    void the_feeds_of_a_site_are_found_behind_its_home_page() throws IOException {
        try (var site = Newsroom.open()) {
            var allow = "127.0.0.1:" + site.port();
            var listed = typed("feeds", "add", site.home().toString(), "--list", "--allow", allow);
            assertThat(listed.exitCode()).isZero();
            assertThat(listed.out().lines()).hasSameSizeAs(site.feeds());
            var undecided = typed("feeds", "add", site.home().toString(), "--allow", allow);
            assertThat(undecided.exitCode()).isEqualTo(1);
            assertThat(undecided.err()).contains("none is followed");
            var added = typed("feeds", "add", site.home().toString(), "--all", "--allow", allow, "--tag", "found");
            assertThat(added.exitCode()).isZero();
            assertThat(typed("feeds", "list", "--tag", "found", "--sort", "name")
                            .out())
                    .contains(site.feeds().stream().map(Object::toString).toArray(String[]::new));
            assertThat(typed("feeds", "add", site.feeds().getFirst().toString(), "--allow", allow)
                            .out())
                    .contains("is followed already");
        }
    }

    @Test
    void a_feed_that_robots_txt_disallows_is_followed_with_a_warning() throws IOException {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        serve(site, "/robots.txt", "User-agent: *\nDisallow: /no/\n");
        serve(site, "/no/rss", "<rss version='2.0'><channel><title>No</title></channel></rss>");
        site.start();
        try {
            var feed = "http://127.0.0.1:" + site.getAddress().getPort() + "/no/rss";
            var added = typed("feeds", "add", feed, "--allow", "127.0.0.1", "--output", "json");
            assertThat(added.exitCode()).isZero();
            assertThat(added.out()).contains("\"outcome\":\"following\"", "line 2 (Disallow: /no/)");
            assertThat(added.err()).startsWith("warning: the service will not fetch " + feed);
            typed("feeds", "remove", feed);
        } finally {
            site.stop(0);
        }
    }

    private static void serve(HttpServer site, String path, String text) {
        site.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void an_article_is_taken_down_unseen_where_no_store_is_known() {
        var deleted = typed("delete", "https://news.example/story");
        assertThat(deleted.exitCode()).isZero();
        assertThat(deleted.out()).endsWith("  https://news.example/story\n");
    }

    @Test
    void an_article_that_was_taken_down_already_is_said_to_be() throws IOException {
        var store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/api/articles/", exchange -> {
            byte[] known =
                    "{\"document\":{\"url\":\"https://news.example/gone\"},\"deletedAt\":\"2026-11-30T10:00:00Z\"}"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(410, known.length);
            exchange.getResponseBody().write(known);
            exchange.close();
        });
        store.start();
        try {
            var id = "3f9a0c51d2be47768f10aa2c4e5d6b7f";
            var deleted = typed(
                    "delete",
                    id,
                    "--store",
                    "http://127.0.0.1:" + store.getAddress().getPort());
            assertThat(deleted.exitCode()).isZero();
            assertThat(deleted.out()).isEqualTo(id + "\n");
            assertThat(deleted.err()).contains(id + ": was taken down already, at 2026-11-30T10:00:00Z");
        } finally {
            store.stop(0);
        }
    }

    @Test
    void how_the_pipeline_does_is_an_object_and_what_is_not_well_is_said() {
        var status = typed("status", "--output", "json", "--store", "http://127.0.0.1:9");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.out().lines())
                .singleElement()
                .asString()
                .contains(
                        "\"kafka\":\"" + broker.bootstrapServers(),
                        "\"topic\":\"newswire.pages\"",
                        "\"problems\":[\"the store at");
        assertThat(status.err()).startsWith("newswire: the store at http://127.0.0.1:9 does not answer");
    }

    @Test
    void a_store_that_wants_a_token_is_no_store_that_does_not_answer() throws IOException {
        var store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        store.start();
        try {
            var at = "http://127.0.0.1:" + store.getAddress().getPort();
            var status = typed("status", "--store", at);
            assertThat(status.exitCode()).isEqualTo(1);
            assertThat(status.err())
                    .contains("asks for a token that it knows: set NEWSWIRE_TOKEN")
                    .doesNotContain("does not answer");
        } finally {
            store.stop(0);
        }
    }

    @Test
    void a_database_that_is_away_is_named_with_what_to_do() throws IOException {
        var jdbc = "jdbc:postgresql://127.0.0.1:" + freePort() + "/newswire";
        var here = ProcessHandle.current().pid();
        var console = URI.create("http://127.0.0.1:9");
        var run = new RunFile(
                broker.bootstrapServers(), jdbc, Map.of(), console, here, null, Records.NOW, Map.of(), null);
        Files.write(
                directory.resolve("newswire.json"), JsonCodec.of(RunFile.class).encode(run));
        var status = typed("status", "--data", directory.toString());
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.err())
                .contains(
                        "PostgreSQL at " + jdbc + " does not answer: `newswire up` starts it again",
                        directory.resolve("logs").resolve("postgres.log").toString());
    }

    @Test
    void what_is_exported_comes_back_with_all_its_settings() {
        var feed = "http://export.example/rss";
        typed("feeds", "add", feed, "--no-check", "--tag", "a/b", "--title", "Größe", "--max-interval", "2h");
        var before = typed("feeds", "show", feed, "--output", "json").out();
        var file = directory.resolve("export.opml").toString();
        assertThat(typed("feeds", "export", file, "--tag", "a/b").err()).contains("1 feed written");
        assertThat(typed("feeds", "export", "--tag", "a/b").out())
                .contains("Gr&#x")
                .contains(feed);
        typed("feeds", "remove", feed);
        assertThat(typed("feeds", "import", file).out()).contains("1 added");
        assertThat(typed("feeds", "show", feed, "--output", "json").out()).isEqualTo(before);
        typed("feeds", "remove", feed);
    }

    @Test
    void a_list_that_is_imported_twice_adds_nothing_the_second_time() throws IOException {
        var file = Files.writeString(
                directory.resolve("list.opml"),
                "<opml><body><outline text=\"F\"><outline xmlUrl=\"http://b.example/\"/>"
                        + "<outline xmlUrl=\"gopher://c.example/\"/></outline></body></opml>");
        assertThat(typed("feeds", "import", file.toString()).out())
                .endsWith("1 added, 0 skipped (followed already or repeated), 1 not usable\n");
        assertThat(typed("feeds", "import", file.toString()).out()).startsWith("0 added, 1 skipped");
    }

    @Test
    void a_submitted_file_is_seen_on_the_topic_of_pages() throws IOException {
        var file = Files.writeString(directory.resolve("story.txt"), "A story.");
        var submitted = typed("submit", file.toString());
        assertThat(submitted.exitCode()).isZero();
        var id = submitted.out().substring(0, 32);
        var tail = typed("tail", "pages", "--from-beginning", "--limit", Integer.toString(records(Topic.PAGES)));
        assertThat(tail.out()).contains("text without address " + id).contains("8 bytes  text/plain");
    }

    @Test
    void files_stand_for_the_addresses_that_are_given_in_their_order() throws IOException {
        var one = Files.writeString(directory.resolve("one.txt"), "One story.").toString();
        var two =
                Files.writeString(directory.resolve("two.txt"), "Two stories.").toString();
        var addresses = List.of("http://files.example/1", "http://files.example/2");
        var submitted = typed("submit", one, two, "--url", addresses.get(0), "--url", addresses.get(1));
        assertThat(submitted.out())
                .contains(
                        ArticleId.ofUrl(addresses.get(0)) + "  " + one, ArticleId.ofUrl(addresses.get(1)) + "  " + two);
    }

    @Test
    void what_does_not_become_an_article_in_time_is_named() throws IOException {
        var file = Files.writeString(directory.resolve("nobody.txt"), "Nobody enriches this.");
        var waited = typed("submit", file.toString(), "--wait", "--timeout", "300ms");
        assertThat(waited.exitCode()).isEqualTo(1);
        assertThat(waited.err()).contains("nobody.txt: no article within");
    }

    @Test
    void waiting_for_an_article_ends_with_the_reason_when_its_fetch_brings_none() throws Exception {
        var url = "http://gone.example/story";
        try (var links = TopicReader.open(endpoints, Topic.LINKS);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waited = threads.submit(() -> typed("submit", url, "--wait", "--timeout", "5m"));
            assertThat(links.follow(Duration.ofMinutes(1), link -> !new String(link.value(), UTF_8).contains(url)))
                    .isTrue();
            new Publisher(endpoints).publish(List.of(gone(url)));

            assertThat(waited.get(1, TimeUnit.MINUTES).exitCode()).isEqualTo(1);
            assertThat(waited.get().err()).contains(url + ": no article: " + url + " answered 404");
        }
    }

    private static ProducerRecord<byte[], byte[]> gone(String url) {
        var request = new FetchRequest(
                "r",
                FetchRequest.Kind.ARTICLE,
                url,
                ArticleId.ofUrl(url),
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                1,
                Records.NOW);
        var result = new FetchResult(request, new FetchOutcome.Gone(404), Records.NOW, Duration.ofMillis(5));
        return new ProducerRecord<>(
                Topic.FETCH_RESULTS.topicName(),
                "gone.example".getBytes(UTF_8),
                JsonCodec.of(FetchResult.class).encode(result));
    }

    @Test
    void the_trace_of_an_article_that_is_not_stored_says_what_became_of_the_request_for_it() throws IOException {
        var url = "http://gone.example/traced";
        new Publisher(endpoints).publish(List.of(gone(url), gone("http://gone.example/another")));
        var store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        store.start();
        try {
            var at = "http://127.0.0.1:" + store.getAddress().getPort();
            var traced = typed("trace", url, "--store", at);
            assertThat(traced.exitCode()).isEqualTo(1);
            assertThat(traced.err()).contains(url + ": nothing is stored of it: " + url + " answered 404");
            assertThat(typed("trace", "http://gone.example/third", "--store", at)
                            .err())
                    .contains("nobody asked for it within the last day");
            var waiting = "http://gone.example/waiting";
            new Publisher(endpoints)
                    .publish(List.of(Submission.ofUrl(waiting, Instant.now()).message()));
            assertThat(typed("trace", waiting, "--store", at).err())
                    .contains("nothing was fetched for it", "newswire inspect robots", "newswire submit " + waiting);
        } finally {
            store.stop(0);
        }
    }

    @Test
    void the_trace_of_an_article_that_the_store_did_not_keep_names_the_setting() throws Exception {
        var url = "http://old.example/story";
        new Publisher(endpoints)
                .publish(List.of(new ProducerRecord<>(
                        Topic.ARTICLES.topicName(),
                        ArticleId.ofUrl(url).getBytes(UTF_8),
                        JsonCodec.of(Article.class).encode(Records.article("Old", 1, null)))));
        var store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        store.start();
        try {
            var at = "http://127.0.0.1:" + store.getAddress().getPort();
            assertThat(typed("trace", url, "--store", at).err())
                    .contains(
                            "published as revision 1",
                            "which the store has not read yet",
                            "newswire.store.retention.keep");
            storeHasReadAll();
            assertThat(typed("trace", url, "--store", at).err())
                    .contains("but the store does not keep it", "older than newswire.store.retention.keep")
                    .doesNotContain("has not read yet", "no feed named it");
            assertThat(typed("trace", ArticleId.ofUrl(url), "--store", at).err())
                    .contains("but the store does not keep it");
        } finally {
            store.stop(0);
        }
    }

    private static void storeHasReadAll() throws Exception {
        var read = new HashMap<TopicPartition, OffsetAndMetadata>();
        try (var reader = TopicReader.open(endpoints, Topic.ARTICLES)) {
            var ends = reader.ends();
            for (int partition = 0; partition < ends.size(); partition++) {
                read.put(
                        new TopicPartition(Topic.ARTICLES.topicName(), partition),
                        new OffsetAndMetadata(ends.get(partition)));
            }
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.alterConsumerGroupOffsets(Topic.PREFIX + "store", read).all().get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void a_dead_letter_is_listed_and_shown_with_its_bytes_written_out() {
        var bytes = "{\"url\": \u001b[31m".getBytes(StandardCharsets.UTF_8);
        var original = Records.of(Topic.LINKS, "host", bytes);
        var letter = DeadLetters.of(original, "frontier", "undecodable", new IllegalStateException("no"), Records.NOW);
        new Publisher(endpoints).publish(List.of(letter));
        var listed = typed("dead-letters", "list", "--from-kafka", "--reason", "undecodable");
        assertThat(listed.out())
                .contains("frontier/undecodable  from newswire.links 2:41")
                .contains("1 dead letter")
                .doesNotContain("1 dead letters");
        var place = listed.out().split(" ")[0];
        assertThat(typed("dead-letters", "show", "--from-kafka", place).out())
                .contains("key: host")
                .contains("{\"url\": \\u001b[31m");
        assertThat(typed("dead-letters", "show", "--from-kafka", "0:999").exitCode())
                .isEqualTo(1);
    }

    private static int records(Topic topic) {
        var count = new AtomicInteger();
        try (var reader = TopicReader.open(endpoints, topic).fromBeginning()) {
            reader.readToEnd(each -> count.incrementAndGet());
        }
        return count.get();
    }

    private static Typed typed(String... arguments) {
        var whole = Stream.concat(Stream.of(arguments), Stream.of("--kafka", broker.bootstrapServers()));
        return Typed.run(whole.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
