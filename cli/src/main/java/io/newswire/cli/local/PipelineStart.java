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
import org.jspecify.annotations.Nullable;

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
        var below = started.nextLayer();
        var postgres = started.add(
                below, LocalPostgres.on(settings.postgresDirectory(), settings.log("postgres"), ports.postgres()));
        var launches = new Launches(settings, ports, postgres.jdbcUrl());
        started.nextLayer();
        // Most of a service's start needs no server, and it waits for those that it needs.
        var begun = System.nanoTime();
        var processes = launchProcesses(launches);
        var servers = new Servers(startServers(ports, below, postgres), postgres);
        timed("topics", System.nanoTime(), () -> createTopics(servers.broker()));
        var services = awaitServices(launches, processes, begun);
        supervise(postgres, services);
        return new LocalPipeline(settings, started, servers, services, launches, writeRunFile(ports, servers));
    }

    private Map<LocalService, ServiceProcess> launchProcesses(Launches launches) {
        var processes = new EnumMap<LocalService, ServiceProcess>(LocalService.class);
        if (!settings.is(Trait.TOGETHER)) {
            for (var service : LocalService.values()) {
                processes.put(service, started.add(ServiceProcess.of(launches.of(service))));
            }
        }
        return processes;
    }

    private Broker startServers(PortPlan ports, Started.Layer layer, LocalPostgres postgres) {
        var broker = new CompletableFuture<Broker>();
        Parallel.run(List.of(
                () -> broker.complete(timed(
                        "Kafka " + Ports.LOOPBACK + ":" + ports.kafka(),
                        System.nanoTime(),
                        () -> startBroker(ports, layer))),
                () -> timed("PostgreSQL", System.nanoTime(), () -> {
                    postgres.start();
                    return postgres;
                })));
        return broker.join();
    }

    private Broker startBroker(PortPlan ports, Started.Layer layer) {
        if (!settings.is(Trait.BROKER_APART)) {
            return started.add(layer, LocalBroker.start(settings.kafkaDirectory(), ports.kafka()));
        }
        var broker = BrokerProcess.on(settings.kafkaDirectory(), settings.log("kafka"), ports.kafka());
        started.add(layer, broker).start();
        return broker;
    }

    private boolean createTopics(Broker broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Topics.ensure(admin, Arrays.asList(Topic.values()), BROKERS_DEFAULT, TOPICS);
        }
        return true;
    }

    private Map<LocalService, PipelineService> awaitServices(
            Launches launches, Map<LocalService, ServiceProcess> processes, long begun) {
        var services = Collections.synchronizedMap(new EnumMap<LocalService, PipelineService>(LocalService.class));
        Parallel.run(Arrays.stream(LocalService.values())
                .map(service -> (Runnable) () -> {
                    var launch = launches.of(service);
                    var running = timed(
                            service.serviceName() + " " + launch.url(),
                            begun,
                            () -> ready(service, launch, processes.get(service)));
                    services.put(service, running);
                    progress.ready(service, new Reached(launch.url(), launches.bootstrapServers()));
                })
                .toList());
        return services;
    }

    private PipelineService ready(LocalService service, ServiceLaunch launch, @Nullable ServiceProcess process) {
        var running = process != null ? process : started.add(ServiceInThisProcess.start(launch, service, SERVICE));
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

    private <T> T timed(String part, long begun, Supplier<T> work) {
        var result = work.get();
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begun));
        return result;
    }
}
