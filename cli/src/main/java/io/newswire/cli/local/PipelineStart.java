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
import java.util.stream.Collectors;
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
        ports.moved().forEach(progress::notice);
        SettingsCheck.run(settings, ports);
        var servers = startServers(ports);
        started.add(LogRotation.of(settings.logs()));
        timed("topics", () -> createTopics(servers.broker()));
        var launches = new Launches(settings, ports, servers);
        var services = startServices(ports, launches);
        supervise(servers.postgres(), services);
        return new LocalPipeline(
                settings, started, servers, services, launches, writeRunFile(ports, servers, services));
    }

    private Servers startServers(PortPlan ports) {
        started.nextLayer();
        var broker = new CompletableFuture<Broker>();
        var postgres = new CompletableFuture<LocalPostgres>();
        Parallel.run(List.of(
                () -> broker.complete(timed("Kafka " + Ports.LOOPBACK + ":" + ports.kafka(), () -> startBroker(ports))),
                () -> postgres.complete(timed("PostgreSQL", () -> startPostgres(ports)))));
        return new Servers(broker.join(), postgres.join());
    }

    private Broker startBroker(PortPlan ports) {
        if (!settings.is(Trait.BROKER_APART)) {
            return started.add(LocalBroker.start(settings.kafkaDirectory(), ports.kafka()));
        }
        var broker = started.add(BrokerProcess.on(settings.kafkaDirectory(), settings.log("kafka"), ports.kafka()));
        broker.start();
        return broker;
    }

    private LocalPostgres startPostgres(PortPlan ports) {
        // Registered before it starts: one that is interrupted half-way must not stay behind.
        var postgres =
                started.add(LocalPostgres.on(settings.postgresDirectory(), settings.log("postgres"), ports.postgres()));
        postgres.start();
        return postgres;
    }

    private boolean createTopics(Broker broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Topics.ensure(admin, Arrays.asList(Topic.values()), BROKERS_DEFAULT, TOPICS);
        } catch (IllegalStateException e) {
            throw new StartFailed(String.valueOf(e.getMessage()), e);
        }
        return true;
    }

    private Map<LocalService, PipelineService> startServices(PortPlan ports, Launches launches) {
        started.nextLayer();
        var services = Collections.synchronizedMap(new EnumMap<LocalService, PipelineService>(LocalService.class));
        Parallel.run(Arrays.stream(LocalService.values())
                .map(service -> (Runnable) () -> services.put(
                        service,
                        timed(
                                service.serviceName() + " http://" + Ports.LOOPBACK + ":" + ports.http(service),
                                () -> startService(service, launches))))
                .toList());
        return services;
    }

    private PipelineService startService(LocalService service, Launches launches) {
        var launch = launches.of(service);
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
            var supervisor = started.add(new Supervisor(Clock.systemUTC(), progress));
            supervisor.watch(postgres);
            services.values().stream()
                    .filter(ServiceProcess.class::isInstance)
                    .map(ServiceProcess.class::cast)
                    .forEach(supervisor::watch);
        }
    }

    private RunFile writeRunFile(PortPlan ports, Servers servers, Map<LocalService, PipelineService> services) {
        var pids = services.values().stream().collect(Collectors.toMap(PipelineService::name, PipelineService::pid));
        var file = RunFile.ofThisProcess(
                servers.broker().bootstrapServers(), servers.postgres().jdbcUrl(), ports.http(), pids);
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
