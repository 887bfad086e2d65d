package io.newswire.platform.service;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.Spans;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a service is given to start with. */
public final class ServiceContext<S> {
    private final S settings;
    private final KafkaClients kafka;
    private final MeterRegistry meters;
    private final Spans spans;
    private final Health health;
    private final Closer closer;
    private final List<Consumer<RoutesConfig>> routes = new ArrayList<>();

    ServiceContext(S settings, KafkaClients kafka, MeterRegistry meters, Spans spans, Health health, Closer closer) {
        this.settings = settings;
        this.kafka = kafka;
        this.meters = meters;
        this.spans = spans;
        this.health = health;
        this.closer = closer;
    }

    public S settings() {
        return settings;
    }

    public KafkaClients kafka() {
        return kafka;
    }

    public MeterRegistry meters() {
        return meters;
    }

    public Spans spans() {
        return spans;
    }

    public Health health() {
        return health;
    }

    public Clock clock() {
        return Clock.systemUTC();
    }

    /** Closes the part when the service ends, before those that were registered earlier. */
    public <T extends AutoCloseable> T closing(T part) {
        return closer.register(part);
    }

    /** Adds routes to the service's HTTP server, which starts when {@link Service#start} has returned. */
    public void routes(Consumer<RoutesConfig> added) {
        routes.add(added);
    }

    List<Consumer<RoutesConfig>> routes() {
        return routes;
    }
}
