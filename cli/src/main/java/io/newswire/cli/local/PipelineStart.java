package io.newswire.cli.local;

import io.newswire.cli.local.PipelineSettings.Trait;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** The one start of a pipeline: servers, topics, services, and the file that says where they are. */
final class PipelineStart {
    private static final Duration TOPICS = Duration.ofSeconds(30);
    private static final Duration SERVICE = Duration.ofMinutes(4);
    private static final short BROKERS_DEFAULT = -1;

    private final PipelineSettings settings;
    private final Progress progress;
    private final Started started;

    PipelineStart(PipelineSettings settings, Progress progress, Started started) {
        this.settings = settings;
        this.progress = progress;
        this.started = started;
    }

    LocalPipeline run() {
        if (settings.is(Trait.TEMPORARY)) {
            started.nextLayer();
            started.add(new TemporaryDirectory(settings.dataDirectory()));
        }
        started.nextLayer();
        started.add(PipelineLock.take(settings.dataDirectory()));
        started.nextLayer();
        started.<AutoCloseable>add(() -> RunFile.markStopped(settings.dataDirectory()));
        var ports = PortPlan.of(settings, RunFile.read(settings.dataDirectory()));
        SettingsCheck.run(settings, ports);
        var servers = startServers(ports);
        timed("topics", () -> createTopics(servers.broker()));
        var services = startServices(ports, servers);
        supervise(servers.postgres(), services);
        return new LocalPipeline(settings, started, servers, services, writeRunFile(ports, servers));
    }

    private Servers startServers(PortPlan ports) {
        started.nextLayer();
        var broker = new CompletableFuture<LocalBroker>();
        var postgres = new CompletableFuture<LocalPostgres>();
        Parallel.run(List.of(
                () -> broker.complete(timed("Kafka " + Ports.LOOPBACK + ":" + ports.kafka(), () -> startBroker(ports))),
                () -> postgres.complete(timed("PostgreSQL", () -> startPostgres(ports)))));
        return new Servers(broker.join(), postgres.join());
    }

    private LocalBroker startBroker(PortPlan ports) {
        return started.add(LocalBroker.start(settings.kafkaDirectory(), ports.kafka()));
    }

    private LocalPostgres startPostgres(PortPlan ports) {
        // Registered before it starts: one that is interrupted half-way must not stay behind.
        var postgres =
                started.add(LocalPostgres.on(settings.postgresDirectory(), settings.log("postgres"), ports.postgres()));
        postgres.start();
        return postgres;
    }

    private boolean createTopics(LocalBroker broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Topics.ensure(admin, Arrays.asList(Topic.values()), BROKERS_DEFAULT, TOPICS);
        }
        return true;
    }

    private Map<LocalService, PipelineService> startServices(PortPlan ports, Servers servers) {
        started.nextLayer();
        var services = Collections.synchronizedMap(new EnumMap<LocalService, PipelineService>(LocalService.class));
        Parallel.run(Arrays.stream(LocalService.values())
                .map(service -> (Runnable) () -> services.put(
                        service,
                        timed(
                                service.serviceName() + " http://" + Ports.LOOPBACK + ":" + ports.http(service),
                                () -> startService(service, ports, servers))))
                .toList());
        return services;
    }

    private PipelineService startService(LocalService service, PortPlan ports, Servers servers) {
        var environment = ServiceEnvironment.of(
                service,
                settings,
                ports,
                servers.broker().bootstrapServers(),
                servers.postgres().jdbcUrl());
        var launch = new ServiceLaunch(
                service.serviceName(),
                service.mainClassName(),
                environment,
                ports.http(service),
                settings.log(service.serviceName()),
                settings.is(Trait.SHORT_LIVED));
        var running = started.add(
                settings.is(Trait.TOGETHER)
                        ? ServiceInThisProcess.start(launch, service, SERVICE)
                        : ServiceProcess.of(launch));
        running.awaitReady(SERVICE);
        return running;
    }

    private void supervise(LocalPostgres postgres, Map<LocalService, PipelineService> services) {
        if (settings.is(Trait.SUPERVISED)) {
            started.nextLayer();
            var supervisor = started.add(new Supervisor(Clock.systemUTC(), progress::notice));
            supervisor.watch(postgres);
            services.values().stream()
                    .filter(ServiceProcess.class::isInstance)
                    .map(ServiceProcess.class::cast)
                    .forEach(supervisor::watch);
        }
    }

    private RunFile writeRunFile(PortPlan ports, Servers servers) {
        var file = RunFile.ofThisProcess(
                servers.broker().bootstrapServers(), servers.postgres().jdbcUrl(), ports.http());
        try {
            file.write(settings.dataDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + settings.dataDirectory(), e);
        }
        return file;
    }

    private <T> T timed(String part, Supplier<T> work) {
        var begun = System.nanoTime();
        var result = work.get();
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begun));
        return result;
    }
}
