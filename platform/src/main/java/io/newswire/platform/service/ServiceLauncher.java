package io.newswire.platform.service;

import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.settings.HttpSettings;
import io.newswire.platform.settings.KafkaSettings;
import io.newswire.platform.settings.LogSettings;
import io.newswire.platform.settings.PlatformSettings;
import io.newswire.platform.settings.Settings;
import io.newswire.platform.settings.SettingsLoader;
import io.newswire.platform.settings.TracingSettings;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.Spans;
import io.newswire.platform.telemetry.TelemetryServer;
import io.newswire.platform.telemetry.TlsFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts services: settings, parts, HTTP; and closes them in reverse. */
public final class ServiceLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceLauncher.class);

    private ServiceLauncher() {}

    /**
     * Runs the service until the process is asked to end (SIGTERM, SIGINT), then drains it. Exit code 2 on wrong
     * settings or arguments, 1 when the start fails, 0 otherwise.
     *
     * @param args none, {@code --help}, or {@code --config FILE}
     */
    public static void main(Service<?> service, String[] args) {
        ServiceMain.run(service, args);
    }

    /**
     * Starts the service in this JVM.
     *
     * @param environment settings as environment variables
     * @param file settings below them, null for none
     * @throws io.newswire.platform.settings.InvalidSettingsException with every problem
     */
    public static <S> RunningService start(Service<S> service, Map<String, String> environment, @Nullable Path file)
            throws Exception {
        return start(service, environment, file, Logging::level);
    }

    /** As {@link #start}, in a process that has nothing else to do: its log is the service's. */
    static <S> RunningService startAlone(Service<S> service, Map<String, String> environment, @Nullable Path file)
            throws Exception {
        return start(service, environment, file, Logging::levelAndForm);
    }

    private static <S> RunningService start(
            Service<S> service, Map<String, String> environment, @Nullable Path file, Consumer<LogSettings> logging)
            throws Exception {
        var settings = checked(service, environment, file);
        logging.accept(settings.get(LogSettings.class));
        logEffective(service, settings);
        var closer = new Closer();
        try {
            return start(service, settings, closer);
        } catch (Exception e) {
            closeAfter(e, closer);
            throw e;
        }
    }

    /**
     * Only looks whether the service would take these settings.
     *
     * @throws io.newswire.platform.settings.InvalidSettingsException with every problem
     */
    public static void check(Service<?> service, Map<String, String> environment, @Nullable Path file) {
        checked(service, environment, file);
    }

    private static <S> Settings checked(Service<S> service, Map<String, String> environment, @Nullable Path file) {
        return SettingsLoader.load(environment, file, settings -> together(service, settings), mappings(service));
    }

    private static <S> List<String> together(Service<S> service, Settings settings) {
        var http = settings.get(HttpSettings.class);
        var problems = new ArrayList<>(service.problems(settings.get(service.settings()), http));
        problems.addAll(TlsFiles.problems(http));
        return problems;
    }

    static Class<?>[] mappings(Service<?> service) {
        return PlatformSettings.with(service.settings());
    }

    private static <S> RunningService start(Service<S> service, Settings settings, Closer closer) throws Exception {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        closer.register(meters::close);
        meters.config().commonTags("service", service.name());
        PerTaskMeters.leaveOut(meters);
        MetricName.describe(meters);
        bindJvm(meters, closer);
        var health = new Health();
        var kafka = new KafkaClients(service.name(), settings.get(KafkaSettings.class), meters, health);
        var spans = closer.register(Spans.of(service.name(), settings.get(TracingSettings.class)));
        var context = new ServiceContext<>(settings.get(service.settings()), kafka, meters, spans, health, closer);
        service.start(context);
        health.bindTo(meters);
        var http = closer.register(
                TelemetryServer.start(meters, health, settings.get(HttpSettings.class), List.copyOf(context.routes())));
        LOG.info(
                "{} is up: {}://{}:{}/health",
                service.name(),
                settings.get(HttpSettings.class).tlsKey().isPresent() ? "https" : "http",
                settings.get(HttpSettings.class).host(),
                http.port());
        return new RunningService(health, http, closer);
    }

    private static void bindJvm(PrometheusMeterRegistry meters, Closer closer) {
        new ClassLoaderMetrics().bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        closer.register(new JvmGcMetrics()).bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        new FileDescriptorMetrics().bindTo(meters);
    }

    private static void logEffective(Service<?> service, Settings settings) {
        LOG.info("{} starts with\n  {}", service.name(), String.join("\n  ", settings.effective()));
    }

    private static void closeAfter(Exception failure, Closer closer) {
        try {
            closer.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }
}
