package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Topics;
import io.newswire.store.archive.ArchiveFiles;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.Capture;
import io.newswire.store.archive.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A store service that archives, over real servers: killed, with a torn file, without its database, without its folder. */
@Timeout(300)
class ArchiveIT {
    private static final int PAGES = 300;
    private static final Pattern REFUSED =
            Pattern.compile("newswire_records_failed_total\\{reason=\"undecodable\"[^}]*stage=\"store\"} 1");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private Path archive;
    private EmbeddedServers servers;
    private ServiceUnderTest store;
    private TopicWriter topics;

    @BeforeEach
    void start() throws Exception {
        archive = directory.resolve("archive");
        servers = EmbeddedServers.start(directory);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            Topics.ensure(admin, Arrays.asList(Topic.values()), (short) -1, Duration.ofSeconds(30));
        }
        topics = new TopicWriter(servers.bootstrapServers());
        var settings = new HashMap<String, String>();
        settings.put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        settings.put("NEWSWIRE_STORE_DATABASE_URL", servers.jdbcUrl());
        settings.put("NEWSWIRE_STORE_DATABASE_USER", servers.user());
        settings.put("NEWSWIRE_STORE_ARCHIVE_ENABLED", "true");
        settings.put("NEWSWIRE_STORE_ARCHIVE_DIR", archive.toString());
        store = new ServiceUnderTest("io.newswire.store.StoreService", settings, directory.resolve("store.log"));
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        topics.close();
        servers.close();
    }

    @Test
    void every_page_is_archived_once_though_the_service_is_killed_and_its_file_torn() throws Exception {
        store.start();
        store.awaitReady();
        send(0, PAGES);
        soon("some pages are archived").until(() -> captures().size() >= PAGES / 10);
        store.kill();
        tear();
        send(PAGES, 2 * PAGES);
        store.start();
        store.awaitReady();

        soon("all pages are archived").until(() -> captures().size() >= 2 * PAGES);
        assertThat(captures())
                .extracting(Capture::articleId)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2 * PAGES).mapToObj(ArchiveIT::id).toList());
        assertThat(store.text("/metrics")).containsPattern("newswire_archive_torn_bytes_total\\{[^}]*} [1-9]");
        assertThat(store.text("/api/articles/" + id(7) + "/raw")).isEqualTo(html(7));
        assertThat(store.terminate()).isTrue();
        assertThat(problems()).isEmpty();
        assertThat(new ArchiveReader(archive).read(captures().getLast()).page().status())
                .isEqualTo(200);
    }

    @Test
    void pages_are_archived_while_the_database_is_away() throws Exception {
        store.start();
        store.awaitReady();
        servers.stopDatabase();
        soon("the writer waits").until(() -> store.status("/health/ready") == 503);
        send(0, 20);

        soon("the pages are archived").until(() -> captures().size() == 20);
        assertThat(store.text("/health")).contains("\"archive-writer\":\"up\"").contains("\"store-writer\":\"down: ");
        servers.startDatabase();
    }

    @Test
    void an_archive_without_its_folder_waits_and_says_why_and_articles_are_stored_all_the_same() throws Exception {
        Files.writeString(archive, "a file where the folder should be");
        store.start();
        send(0, 20);
        topics.send(Topic.ARTICLES, "no-article", "{}");

        soon("it says why").until(() -> health().contains("the archive takes no pages: "));
        assertThat(store.text("/health")).contains("\"archive-writer\":\"down: ");
        soon("the writer works").until(() -> store.text("/health").contains("\"store-writer\":\"up\""));
        soon("it reads its topics")
                .until(() -> REFUSED.matcher(store.text("/metrics")).find());
        assertThat(store.text("/metrics")).containsPattern("newswire_archive_writable\\{[^}]*} 0");
        assertThat(store.isAlive()).isTrue();

        Files.delete(archive);
        soon("it goes on by itself").until(() -> captures().size() == 20);
        soon("it is ready").until(() -> store.status("/health/ready") == 200);
    }

    /** As if the last batch had reached the disk by half. */
    private void tear() throws IOException {
        try (var files = Files.list(archive)) {
            var open = files.filter(file -> file.toString().endsWith(".warc.gz.open"))
                    .findFirst()
                    .orElseThrow();
            var start = Arrays.copyOf(Files.readAllBytes(open), 100);
            Files.write(open, start, StandardOpenOption.APPEND);
        }
    }

    private String health() {
        try {
            return store.text("/health");
        } catch (IOException e) {
            return ""; // It does not listen yet.
        }
    }

    private List<Capture> captures() throws IOException {
        return new ArchiveReader(archive).newest(10 * PAGES);
    }

    private List<Verification.Finding> problems() throws IOException {
        var findings = new ArrayList<Verification.Finding>();
        Verification.run(ArchiveFiles.in(archive), findings::add);
        return findings;
    }

    private void send(int from, int to) {
        var pages = new LinkedHashMap<PageMetadata, String>();
        for (int i = from; i < to; i++) {
            var url = url(i);
            pages.put(
                    new PageMetadata(
                            id(i), url, url, 200, "text/html", null, null, Instant.now(), List.of(), null, null),
                    html(i));
        }
        topics.sendPages(pages);
    }

    private static String url(int i) {
        return "https://news.example/" + i;
    }

    private static String id(int i) {
        return ArticleId.ofUrl(url(i));
    }

    private static String html(int i) {
        return "<p>" + i + "</p>" + new String(new byte[2000], StandardCharsets.US_ASCII).replace('\0', 'x');
    }

    private static ConditionFactory soon(String what) {
        return await(what)
                .ignoreExceptionsInstanceOf(IOException.class)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(300));
    }
}
