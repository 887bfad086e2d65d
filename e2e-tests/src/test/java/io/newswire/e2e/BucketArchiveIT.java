package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.archive.NamedArchive;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Topics;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.Capture;
import io.newswire.store.archive.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A store service that archives into a bucket, over real servers: it and the storage are killed while pages come. */
@Timeout(300)
class BucketArchiveIT {
    /** Each fills a sixth of a file. */
    private static final int PAGE_BYTES = 240_000;

    private static final int PAGES = 60;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private EmbeddedServers servers;
    private S3Process storage;
    private ServiceUnderTest store;
    private TopicWriter topics;
    private Map<String, String> archive;

    @BeforeEach
    void start() throws Exception {
        servers = EmbeddedServers.start(directory);
        storage = new S3Process(directory);
        storage.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            Topics.ensure(admin, Arrays.asList(Topic.values()), (short) -1, Duration.ofSeconds(30));
        }
        topics = new TopicWriter(servers.bootstrapServers());
        var settings = new HashMap<>(storage.settings());
        settings.put("NEWSWIRE_STORE_ARCHIVE_DIR", directory.resolve("archive").toString());
        archive = Map.copyOf(settings);
        settings.put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        settings.put("NEWSWIRE_STORE_DATABASE_URL", servers.jdbcUrl());
        settings.put("NEWSWIRE_STORE_DATABASE_USER", servers.user());
        settings.put("NEWSWIRE_STORE_ARCHIVE_ENABLED", "true");
        settings.put("NEWSWIRE_STORE_ARCHIVE_MAX_FILE_MIB", "1");
        store = new ServiceUnderTest("io.newswire.store.StoreService", settings, directory.resolve("store.log"));
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        storage.close();
        topics.close();
        servers.close();
    }

    @Test
    void every_page_is_in_the_bucket_once_though_the_service_and_the_storage_are_killed() throws Exception {
        store.start();
        store.awaitReady();
        send(0, PAGES);
        soon("some files are in the bucket")
                .until(() -> storage.objects(".warc.gz").size() >= 2);
        store.kill();
        store.start();
        store.awaitReady();
        storage.kill();
        send(PAGES, 2 * PAGES);
        soon("pages are archived without the storage")
                .until(() -> store.text("/metrics")
                        .lines()
                        .anyMatch(line -> line.startsWith("newswire_archive_spool_bytes") && !line.endsWith(" 0.0")));
        soon("health says why").until(() -> store.text("/health").contains("cannot be reached"));
        assertThat(store.text("/metrics")).containsPattern("newswire_archive_bucket_reachable\\{[^}]*} 0");
        assertThat(store.status("/health/ready")).isEqualTo(200);

        storage.start();
        soon("all pages are found").until(() -> captures().size() >= 2 * PAGES);
        assertThat(store.terminate()).isTrue();
        assertThat(captures())
                .extracting(Capture::articleId)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 2 * PAGES)
                        .mapToObj(BucketArchiveIT::id)
                        .toList());
        assertThat(problems()).isEmpty();

        store.start();
        store.awaitReady();
        soon("nothing waits")
                .until(() -> storage.objects(".warc.gz").size()
                        == storage.objects(".ids").size());
        // What was in the bucket a moment ago may be known a moment later.
        soon("pages are read from the bucket").untilAsserted(() -> {
            assertThat(store.text("/api/articles/" + id(7) + "/raw")).isEqualTo(html(7));
            assertThat(store.text("/api/articles/" + id(2 * PAGES - 1) + "/raw"))
                    .isEqualTo(html(2 * PAGES - 1));
        });
    }

    private List<Capture> captures() throws IOException {
        try (var files = NamedArchive.find(null, archive, null).orElseThrow()) {
            return new ArchiveReader(files).newest(10 * PAGES);
        }
    }

    private List<Verification.Finding> problems() throws IOException {
        var findings = new ArrayList<Verification.Finding>();
        try (var files = NamedArchive.find(null, archive, null).orElseThrow()) {
            Verification.run(files, findings::add);
        }
        return findings;
    }

    private void send(int from, int to) {
        var pages = new LinkedHashMap<PageMetadata, String>();
        for (int i = from; i < to; i++) {
            pages.put(
                    new PageMetadata(
                            id(i), url(i), url(i), 200, "text/html", null, null, Instant.now(), List.of(), null, null),
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

    /** Text that does not pack well. */
    private static String html(int i) {
        var text = new StringBuilder("<p>" + i + "</p>");
        new Random(i).ints(PAGE_BYTES, ' ', 0x7f).forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static ConditionFactory soon(String what) {
        return await(what)
                .ignoreExceptionsInstanceOf(IOException.class)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(300));
    }
}
