package io.newswire.cli.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that a local pipeline gives its services, as environment variables. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /** Later ones win: those that this process was started with, those of the pipeline, those of the caller. */
    static Map<String, String> of(
            LocalService service, PipelineSettings settings, PortPlan ports, String bootstrapServers, String jdbcUrl) {
        var all = inherited(System.getenv());
        all.put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        all.put("NEWSWIRE_HTTP_HOST", Ports.LOOPBACK);
        all.put("NEWSWIRE_HTTP_PORT", Integer.toString(ports.http(service)));
        var state = settings.stateDirectory(service).toString();
        switch (service) {
            case INGEST -> all.put("NEWSWIRE_INGEST_STATE_DIR", state);
            case ENRICH -> all.put("NEWSWIRE_ENRICH_STATE_DIR", state);
            case STORE -> {
                all.put("NEWSWIRE_STORE_DATABASE_URL", jdbcUrl);
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
            if (name.matches("NEWSWIRE_(INGEST|ENRICH|STORE|LOG)_.*|NEWSWIRE_CONFIG")) {
                taken.put(name, value);
            }
        });
        return taken;
    }
}
