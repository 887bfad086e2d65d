package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalHttp;
import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalPostgres;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.PipelineSettings.Trait;
import io.newswire.cli.local.Ports;
import io.newswire.cli.oracle.Downstream;
import io.newswire.cli.oracle.Guarantee;
import io.newswire.cli.oracle.Observer;
import io.newswire.cli.oracle.Tables;
import io.newswire.cli.oracle.Verdict;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One run: a pipeline of its own, a source that gives it articles, faults, and what came of it all. */
final class Chaos {
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Plan plan;
    private final Path directory;
    private final Watcher watcher;
    private final List<Struck> struck = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** @param directory of the pipeline's data and logs */
    Chaos(Plan plan, Path directory, Watcher watcher) {
        this.plan = plan;
        this.directory = directory;
        this.watcher = watcher;
    }

    Report run() throws InterruptedException {
        var began = System.nanoTime();
        var plain = settings();
        try (var network = TcpProxy.start(() -> database(plain));
                var pipeline = LocalPipeline.start(over(network, plain), watcher);
                var downstream = Downstream.listen(pipeline.broker().bootstrapServers());
                var source = new Source(pipeline.broker().bootstrapServers(), plan.seed(), plan.perSecond())) {
            var arena = new Arena(pipeline, network, source, tables(pipeline));
            source.start();
            strike(arena);
            giveAtLeast(source);
            watcher.step("the source ends after " + source.items() + " items");
            var given = source.finish();
            var ended = System.nanoTime();
            var observer = new Observer(pipeline.broker().bootstrapServers(), arena.tables());
            var seen = new Settling(observer, downstream, plan.patience(), watcher::progress).await(given);
            var verdicts = new ArrayList<>(
                    Guarantee.ALL.stream().map(each -> each.judge(seen)).toList());
            verdicts.add(health(pipeline));
            verdicts.add(new Verdict("faults done", struck.size() + " faults", failures));
            return new Report(
                    verdicts.stream().allMatch(Verdict::holds),
                    plan.seed(),
                    Runtime.getRuntime().availableProcessors(),
                    since(began),
                    source.items(),
                    since(ended),
                    struck,
                    verdicts,
                    watcher.notices(),
                    null);
        }
    }

    /** The broker and PostgreSQL can be killed; PostgreSQL and services that end unasked are started again, as {@code up} does. */
    private PipelineSettings settings() {
        return PipelineSettings.on(directory)
                .with(Trait.BROKER_APART)
                .with(Trait.SUPERVISED)
                .with(Trait.SHORT_LIVED)
                .with(
                        LocalService.INGEST,
                        Map.of(
                                // Newsrooms open on ports that nobody knows yet.
                                "NEWSWIRE_INGEST_ALLOWED_HOSTS", Ports.LOOPBACK,
                                "NEWSWIRE_INGEST_HOST_DELAY", "50ms",
                                "NEWSWIRE_INGEST_MIN_INTERVAL", "1s"));
    }

    private static PipelineSettings over(TcpProxy network, PipelineSettings settings) {
        var url = "jdbc:postgresql://" + Ports.LOOPBACK + ":" + network.port() + "/newswire";
        return settings.with(LocalService.STORE, Map.of("NEWSWIRE_STORE_DATABASE_URL", url));
    }

    private static InetSocketAddress database(PipelineSettings settings) {
        int port = LocalPostgres.portOn(settings)
                .orElseThrow(() -> new IllegalStateException("no database runs on " + settings.dataDirectory()));
        return new InetSocketAddress(Ports.LOOPBACK, port);
    }

    /** Whatever the database is set to, these may write. */
    private static Tables tables(LocalPipeline pipeline) {
        var url = pipeline.postgres().jdbcUrl() + "?options=-c%20default_transaction_read_only=off";
        return new Tables(url, LocalPostgres.USER, "");
    }

    private void strike(Arena arena) throws InterruptedException {
        var blows = plan.blows();
        var began = System.nanoTime();
        while (plan.goesOn(struck.size(), Duration.ofNanos(System.nanoTime() - began))) {
            var blow = blows.next();
            Thread.sleep(blow.pause());
            var at = since(began);
            var struckAt = System.nanoTime();
            watcher.step(blow.fault().name() + ": " + blow.fault().what());
            strike(blow, arena);
            struck.add(new Struck(
                    blow.fault().name(), at, since(struckAt), arena.source().items()));
        }
    }

    /** One that fails is told at the end, and the others go on: what came of it is to be seen all the more. */
    private void strike(Blow blow, Arena arena) throws InterruptedException {
        var chance = new SplittableRandom(blow.seed());
        try {
            blow.fault().strike(arena, chance);
            Thread.sleep(blow.fault().hold(chance));
        } catch (RuntimeException e) {
            failed(blow, e);
        }
        try {
            blow.fault().undo(arena);
        } catch (RuntimeException e) {
            failed(blow, e);
        }
    }

    private void failed(Blow blow, RuntimeException why) {
        var sentence = blow.fault().name() + " at " + struck.size() + ": " + why.getMessage();
        failures.add(sentence);
        watcher.step(sentence);
    }

    private void giveAtLeast(Source source) throws InterruptedException {
        while (source.isGiving() && source.items() < plan.atLeast()) {
            Thread.sleep(100);
        }
    }

    /** Nobody has to be started again by hand. */
    private Verdict health(LocalPipeline pipeline) {
        var violations = new ArrayList<String>();
        for (var service : LocalService.values()) {
            for (var check : List.of("/health/live", "/health/ready")) {
                try {
                    var answer = LocalHttp.get(pipeline.service(service).url().resolve(check), ANSWER);
                    if (!answer.isOk()) {
                        violations.add(service.serviceName() + check + ": " + answer.body());
                    }
                } catch (IOException e) {
                    violations.add(service.serviceName() + check + " does not answer: " + e.getMessage());
                }
            }
        }
        watcher.crashes().forEach(crash -> violations.add("a service crashed: " + crash));
        return new Verdict("all up", LocalService.values().length + " services are live and ready", violations);
    }

    private static double since(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e8) / 10.0;
    }
}
