package io.newswire.platform.telemetry;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.contracts.JsonCodec;
import io.newswire.platform.settings.HttpSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The service's HTTP server: {@code /metrics}, {@code /health}, {@code /health/live}, {@code /health/ready} and its own
 * routes. Health names the process too, so that whoever started it knows that no other one answers.
 */
public final class TelemetryServer implements AutoCloseable {
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final long LARGEST_REQUEST_BYTES = 1 << 20;

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    private final PrometheusMeterRegistry meters;
    private final Health health;
    private final @Nullable TlsConnector tls;
    private final Javalin server;

    private TelemetryServer(
            PrometheusMeterRegistry meters,
            Health health,
            HttpSettings settings,
            List<Consumer<RoutesConfig>> serviceRoutes) {
        this.meters = meters;
        this.health = health;
        this.tls = TlsFiles.of(settings)
                .map(files -> new TlsConnector(files, BETWEEN_LOOKS))
                .orElse(null);
        this.server = Javalin.create(config -> configure(config, settings, serviceRoutes));
        HeadRoutes.addTo(server);
        server.start(settings.host(), settings.port());
    }

    public static TelemetryServer start(
            PrometheusMeterRegistry meters,
            Health health,
            HttpSettings settings,
            List<Consumer<RoutesConfig>> serviceRoutes) {
        return new TelemetryServer(meters, health, settings, serviceRoutes);
    }

    private void configure(JavalinConfig config, HttpSettings settings, List<Consumer<RoutesConfig>> serviceRoutes) {
        if (tls != null) {
            config.jetty.addConnector((jetty, http) -> tls.on(jetty, http, settings.host(), settings.port()));
        }
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new BadRequests()));
        config.routes.get("/metrics", this::metrics);
        config.routes.get("/health", context -> answer(context, everything()));
        config.routes.get("/health/live", context -> answer(context, health.liveNow()));
        config.routes.get("/health/ready", context -> answer(context, health.readyNow()));
        serviceRoutes.forEach(routes -> routes.accept(config.routes));
    }

    public int port() {
        return server.port();
    }

    private void metrics(Context context) {
        context.contentType(PROMETHEUS_TEXT).result(meters.scrape());
    }

    private Map<String, Health.Status> everything() {
        var all = new TreeMap<>(health.readyNow());
        health.liveNow().forEach((name, status) -> all.merge(name, status, (a, b) -> a.isUp() ? b : a));
        return all;
    }

    private static void answer(Context context, Map<String, Health.Status> checks) {
        boolean up = checks.values().stream().allMatch(Health.Status::isUp);
        var shown = new TreeMap<String, String>();
        checks.forEach((name, status) -> shown.put(name, shown(status)));
        context.status(up ? 200 : 503)
                .contentType("application/json")
                .result(JSON.encode(Map.of(
                        "status",
                        up ? "up" : "down",
                        "checks",
                        shown,
                        "pid",
                        ProcessHandle.current().pid())));
    }

    @Override
    public void close() {
        server.stop();
        if (tls != null) {
            tls.close();
        }
    }

    private static String shown(Health.Status status) {
        return (status.isUp() ? "up" : "down") + (status.why() == null ? "" : ": " + status.why());
    }
}
