package io.newswire.e2e;

import io.newswire.cli.newsroom.Newsroom;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** The three services over a pair of servers, with leave to ask some newsrooms. */
final class Deployment implements AutoCloseable {
    private final Servers servers;
    final ServiceUnderTest ingest;
    final ServiceUnderTest enrich;
    final ServiceUnderTest store;

    Deployment(Servers servers, List<Newsroom> newsrooms, Path directory) {
        this(servers, newsrooms, directory, Map.of());
    }

    /** @param others settings of services, over those that they would have */
    Deployment(Servers servers, List<Newsroom> newsrooms, Path directory, Map<String, String> others) {
        this.servers = servers;
        var shared = new HashMap<>(others);
        shared.putIfAbsent("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        this.ingest = service(
                "io.newswire.ingest.IngestService",
                directory,
                shared,
                Map.of(
                        "NEWSWIRE_INGEST_ALLOWED_HOSTS",
                                newsrooms.stream().map(Newsroom::authority).collect(Collectors.joining(",")),
                        "NEWSWIRE_INGEST_HOST_DELAY", "1ms",
                        "NEWSWIRE_INGEST_MIN_INTERVAL", "1s",
                        "NEWSWIRE_INGEST_MAX_INTERVAL", "2s",
                        "NEWSWIRE_INGEST_STATE_DIR",
                                directory.resolve("ingest-state").toString()));
        this.enrich = service(
                "io.newswire.enrich.EnrichService",
                directory,
                shared,
                Map.of(
                        "NEWSWIRE_ENRICH_STATE_DIR",
                        directory.resolve("enrich-state").toString()));
        this.store = service("io.newswire.store.StoreService", directory, shared, database(servers));
    }

    private static Map<String, String> database(Servers servers) {
        var settings = new HashMap<String, String>();
        settings.put("NEWSWIRE_STORE_DATABASE_URL", servers.jdbcUrl());
        settings.put("NEWSWIRE_STORE_DATABASE_USER", servers.user());
        if (!servers.password().isEmpty()) {
            settings.put("NEWSWIRE_STORE_DATABASE_PASSWORD", servers.password());
        }
        return settings;
    }

    private static ServiceUnderTest service(
            String mainClass, Path directory, Map<String, String> shared, Map<String, String> own) {
        var settings = new HashMap<>(own);
        settings.putAll(shared);
        var log = directory.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1) + ".log");
        return new ServiceUnderTest(mainClass, settings, log);
    }

    /** Topics first, then all services at once. */
    void start() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            Topics.ensure(admin, Arrays.asList(Topic.values()), (short) -1, Duration.ofSeconds(30));
        }
        services().forEach(ServiceUnderTest::start);
        services().forEach(ServiceUnderTest::awaitReady);
    }

    List<ServiceUnderTest> services() {
        return List.of(ingest, enrich, store);
    }

    @Override
    public void close() throws InterruptedException {
        for (var service : services()) {
            service.close();
        }
    }
}
