package io.newswire.benchmarks;

import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.enrich.page.PageReader;
import io.newswire.platform.kafka.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * How long articles of live pages take through the enrich service while {@code newswire reprocess} reads old pages on the same
 * machine: without it, with {@code --rate 20}, and as fast as it can. Broker in this process, service and command in their own.
 * Arguments: folder of HTML pages, seconds of each phase (60), number of old pages (3,000). docs/reprocess.md says how it is run.
 */
public final class ReprocessBesideLive {
    private static final double LIVE_PAGES_A_SECOND = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    private final Path folder;
    private final String bootstrap;
    private final LivePages live;
    private final Duration phase;
    private final int oldPages;

    private ReprocessBesideLive(Path folder, String bootstrap, LivePages live, Duration phase, int oldPages) {
        this.folder = folder;
        this.bootstrap = bootstrap;
        this.live = live;
        this.phase = phase;
        this.oldPages = oldPages;
    }

    public static void main(String[] args) throws Exception {
        var phase = Duration.ofSeconds(args.length < 2 ? 60 : Integer.parseInt(args[1]));
        int oldPages = args.length < 3 ? 3_000 : Integer.parseInt(args[2]);
        var folder = Files.createTempDirectory("reprocess-beside-live");
        try (var broker = LocalBroker.start(folder.resolve("kafka"), Ports.free())) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                Topics.ensure(admin, Arrays.asList(Topic.values()), (short) -1, Duration.ofSeconds(30));
            }
            try (var live = new LivePages(broker.bootstrapServers(), Path.of(args[0]))) {
                new ReprocessBesideLive(folder, broker.bootstrapServers(), live, phase, oldPages).run();
            }
        }
    }

    private void run() throws Exception {
        var enrich = java("io.newswire.enrich.EnrichService", "enrich.log", List.of());
        try {
            makeOlder(live.sendAndAwait(oldPages));
            live.latencies(LIVE_PAGES_A_SECOND, WARM_UP);
            System.out.printf("%-24s%8s%8s%8s%8s  %s%n", "", "pages", "p50 ms", "p95 ms", "p99 ms", "old read");
            tell("live alone", null);
            tell("beside --rate 20", "20");
            tell("beside --rate 10000", "10000");
            tell("live alone again", null);
        } finally {
            enrich.destroyForcibly().waitFor();
        }
    }

    private void tell(String name, @Nullable String rate) throws Exception {
        var command = rate == null
                ? null
                : java(
                        "io.newswire.cli.Newswire",
                        "reprocess-" + rate + ".log",
                        List.of("reprocess", "--kafka", bootstrap, "--rate", rate));
        if (command != null) {
            live.awaitRun(Duration.ofSeconds(120));
        }
        long before = live.reprocessed();
        var latencies = live.latencies(LIVE_PAGES_A_SECOND, phase);
        long read = live.reprocessed() - before;
        if (command != null) {
            command.destroyForcibly().waitFor();
            java(
                            "io.newswire.cli.Newswire",
                            "discard.log",
                            List.of("reprocess", "discard", live.lastRun(), "--kafka", bootstrap))
                    .waitFor();
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s%8d%8d%8d%8d  %s%n",
                name,
                latencies.size(),
                share(latencies, 50),
                share(latencies, 95),
                share(latencies, 99),
                command == null ? "" : read + " in " + phase.toSeconds() + " s");
    }

    /** In milliseconds. */
    private static long share(List<Duration> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100))
                .toMillis();
    }

    /** As if an earlier version had read them. */
    private void makeOlder(List<Article> articles) {
        for (var article : articles) {
            @SuppressWarnings("unchecked")
            var json = new HashMap<String, Object>(JSON.decode(ARTICLE.encode(article)));
            json.put("extractorVersion", PageReader.EXTRACTOR_VERSION - 1);
            live.send(Topic.ARTICLES_LATEST, article.id(), JSON.encode(json));
        }
    }

    private Process java(String mainClass, String log, List<String> arguments) throws Exception {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", bootstrap);
        builder.environment()
                .put("NEWSWIRE_ENRICH_STATE_DIR", folder.resolve("state").toString());
        builder.environment().put("NEWSWIRE_DATA", folder.resolve("data").toString());
        return builder.start();
    }
}
