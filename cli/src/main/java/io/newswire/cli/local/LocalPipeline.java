package io.newswire.cli.local;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Broker, database and the three services on one machine. Thread-safe. */
public final class LocalPipeline implements AutoCloseable {
    private final PipelineSettings settings;
    private final Started started;
    private final Servers servers;
    private final Map<LocalService, PipelineService> services;
    private final RunFile runFile;
    private final Launches launches;
    private int further;
    private final Map<LocalService, List<ServiceProcess>> others = new ConcurrentHashMap<>();

    LocalPipeline(
            PipelineSettings settings,
            Started started,
            Servers servers,
            Map<LocalService, PipelineService> services,
            Launches launches,
            RunFile runFile) {
        this.settings = settings;
        this.started = started;
        this.servers = servers;
        this.services = services;
        this.launches = launches;
        this.runFile = runFile;
    }

    /**
     * Returns when every part is ready; ends those that were started when one is not. Should this process be told to
     * end, the pipeline is closed first, even while it starts.
     *
     * @throws StartFailed when a part does not come up, or another pipeline runs on the directory
     */
    public static LocalPipeline start(PipelineSettings settings, Progress progress) {
        var started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "close-pipeline"));
        try {
            return new PipelineStart(settings, progress, started).run();
        } catch (RuntimeException e) {
            if (started.isClosing()) {
                throw new StartFailed("Told to end while it started", e);
            }
            closeAfter(e, started);
            throw e;
        }
    }

    private static void closeAfter(RuntimeException failure, Started started) {
        try {
            started.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    public PipelineSettings settings() {
        return settings;
    }

    /** Where everything is reached. */
    public RunFile runFile() {
        return runFile;
    }

    public Broker broker() {
        return servers.broker();
    }

    public LocalPostgres postgres() {
        return servers.postgres();
    }

    public PipelineService service(LocalService service) {
        var found = services.get(service);
        if (found == null) {
            throw new IllegalStateException(service + " was not started");
        }
        return found;
    }

    /** @throws IllegalStateException when the services run together in this process */
    public ServiceProcess process(LocalService service) {
        if (service(service) instanceof ServiceProcess process) {
            return process;
        }
        throw new IllegalStateException(service.serviceName() + " has no process of its own");
    }

    /** @throws IllegalStateException when the broker runs in this process */
    public BrokerProcess brokerProcess() {
        if (broker() instanceof BrokerProcess process) {
            return process;
        }
        throw new IllegalStateException("Kafka has no process of its own");
    }

    /**
     * Starts one more instance of a service, on a port and with state of its own, and does not wait until it is ready. It
     * ends with the pipeline, if not before.
     *
     * @param environment settings and other variables that differ from those of the pipeline's own instance
     */
    public ServiceProcess another(LocalService service, Map<String, String> environment) {
        int number = nextNumber();
        var other = started.add(ServiceProcess.of(launches.another(service, number, environment)));
        others.computeIfAbsent(service, any -> new CopyOnWriteArrayList<>()).add(other);
        return other;
    }

    /** The first begins a layer, which ends before the pipeline's own services do. */
    private synchronized int nextNumber() {
        if (further == 0) {
            started.nextLayer();
        }
        return ++further;
    }

    /**
     * The pipeline's own instance of a service, then the others in the order in which they were started.
     *
     * @throws IllegalStateException when the services run together in this process
     */
    public List<ServiceProcess> processes(LocalService service) {
        return Stream.concat(Stream.of(process(service)), others.getOrDefault(service, List.of()).stream())
                .toList();
    }

    /** Drains the services, which takes 10 s at most before they are killed, then stops the servers. */
    @Override
    public void close() {
        started.close();
    }
}
