package io.newswire.cli.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that a local pipeline gives its services, as environment variables. */
public final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /** Later ones win: those that this process was started with, those of the pipeline, those of the caller. */
    static Map<String, String> of(
            LocalService service, PipelineSettings settings, PortPlan ports, String bootstrapServers, String jdbcUrl) {
        var place = new Place(bootstrapServers, jdbcUrl, ports.http(service));
        return of(service, settings, place, System.getenv());
    }

    /**
     * As a pipeline that runs was started, unless its environment was another.
     *
     * @param run what its data directory says
     */
    public static Map<String, String> ofRun(
            LocalService service, Path dataDirectory, RunFile run, Map<String, String> environment) {
        var port = run.httpPorts().getOrDefault(service.serviceName(), 0);
        var place = new Place(run.bootstrapServers(), run.jdbcUrl(), port);
        return of(service, PipelineSettings.on(dataDirectory), place, environment);
    }

    private record Place(String bootstrapServers, String jdbcUrl, int httpPort) {}

    private static Map<String, String> of(
            LocalService service, PipelineSettings settings, Place place, Map<String, String> environment) {
        var all = inherited(environment);
        all.put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", place.bootstrapServers());
        // There is one broker, whatever a file for another place says.
        all.put("NEWSWIRE_KAFKA_REPLICATION_FACTOR", "-1");
        all.put("NEWSWIRE_HTTP_HOST", Ports.LOOPBACK);
        all.put("NEWSWIRE_HTTP_PORT", Integer.toString(place.httpPort()));
        var state = settings.stateDirectory(service).toString();
        switch (service) {
            case INGEST -> all.put("NEWSWIRE_INGEST_STATE_DIR", state);
            case ENRICH -> all.put("NEWSWIRE_ENRICH_STATE_DIR", state);
            case STORE -> {
                all.put("NEWSWIRE_STORE_DATABASE_URL", place.jdbcUrl());
                all.put("NEWSWIRE_STORE_DATABASE_USER", LocalPostgres.USER);
                // Unlike where the database is, these are for people to choose.
                all.putIfAbsent("NEWSWIRE_STORE_ARCHIVE_ENABLED", "true");
                all.putIfAbsent(
                        "NEWSWIRE_STORE_ARCHIVE_DIR",
                        settings.archiveDirectory().toString());
            }
        }
        all.putAll(settings.extra().getOrDefault(service, Map.of()));
        return Map.copyOf(all);
    }

    /** Settings of services and of their log may come from outside; where Kafka and HTTP are may not. */
    private static Map<String, String> inherited(Map<String, String> environment) {
        var taken = new LinkedHashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.matches("NEWSWIRE_(INGEST|ENRICH|STORE|LOG|TRACING)_.*|NEWSWIRE_CONFIG")) {
                taken.put(name, value);
            }
        });
        return taken;
    }
}
