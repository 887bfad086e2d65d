package io.newswire.cli.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How a local pipeline is started. Ports that are 0 are chosen: that of the last run on the directory, else the
 * preferred one, else any that is free.
 *
 * @param kafkaPort required when it is not 0
 * @param httpPort of the store service, which serves the console; required when it is not 0
 * @param preferred where nothing is required and nothing remembered
 * @param extra further settings by service, as environment variables
 */
public record PipelineSettings(
        Path dataDirectory,
        Set<Trait> traits,
        int kafkaPort,
        int httpPort,
        PreferredPorts preferred,
        Map<LocalService, Map<String, String>> extra) {

    public PipelineSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        traits = Set.copyOf(traits);
        extra = Map.copyOf(extra);
    }

    /** What a pipeline may be besides. */
    public enum Trait {
        /** All services run in this JVM instead of each in its own. */
        TOGETHER,
        /** Kafka runs in a JVM of its own instead of this one, so that it can be killed. */
        BROKER_APART,
        /** A service that crashes is started again, and so is PostgreSQL. */
        SUPERVISED,
        /** The data directory is deleted when the pipeline has ended. */
        TEMPORARY,
        /** Code is compiled soon rather than well: ready earlier, slower under load. */
        SHORT_LIVED
    }

    /** What people expect to find where, 0 for no preference. */
    public record PreferredPorts(int kafka, int http) {
        public static final PreferredPorts NONE = new PreferredPorts(0, 0);
        public static final PreferredPorts USUAL = new PreferredPorts(9092, 8080);
    }

    /** Each service in its own process, on free ports. */
    public static PipelineSettings on(Path dataDirectory) {
        return new PipelineSettings(dataDirectory, Set.of(), 0, 0, PreferredPorts.NONE, Map.of());
    }

    public PipelineSettings with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new PipelineSettings(dataDirectory, more, kafkaPort, httpPort, preferred, extra);
    }

    public PipelineSettings ports(int kafka, int http, PreferredPorts otherwise) {
        return new PipelineSettings(dataDirectory, traits, kafka, http, otherwise, extra);
    }

    /** Adds settings of one service, such as {@code NEWSWIRE_INGEST_HOST_DELAY}. */
    public PipelineSettings with(LocalService service, Map<String, String> environment) {
        var all = new EnumMap<LocalService, Map<String, String>>(LocalService.class);
        all.putAll(extra);
        var merged = new LinkedHashMap<>(all.getOrDefault(service, Map.of()));
        merged.putAll(environment);
        all.put(service, Map.copyOf(merged));
        return new PipelineSettings(dataDirectory, traits, kafkaPort, httpPort, preferred, all);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public Path kafkaDirectory() {
        return dataDirectory.resolve("kafka");
    }

    Path postgresDirectory() {
        return dataDirectory.resolve("postgres");
    }

    /** What a service keeps on disk besides topics and tables: state that can be restored from them. */
    public Path stateDirectory(LocalService service) {
        return dataDirectory.resolve("state").resolve(service.serviceName());
    }

    /** Raw pages, unless settings of the store service say otherwise. */
    public Path archiveDirectory() {
        return dataDirectory.resolve("archive");
    }

    /** Where a part logs to. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path logs() {
        return dataDirectory.resolve("logs");
    }
}
