package io.newswire.cli.local;

import io.newswire.platform.service.ServiceLauncher;
import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the settings of all services before any of them, or a server, is started. */
public final class SettingsCheck {
    private static final String ANY_BROKER = "127.0.0.1:9092";
    private static final String ANY_DATABASE = "jdbc:postgresql://127.0.0.1/newswire";

    private static final List<String> OF_OTHERS = List.of(
            "newswire.kafka.client.security.",
            "newswire.kafka.client.sasl.",
            "newswire.kafka.client.ssl.",
            "newswire.http.tls-");

    private SettingsCheck() {}

    /** @throws StartFailed with every problem of every service */
    static void run(PipelineSettings settings, PortPlan ports) {
        var problems = new LinkedHashSet<String>();
        for (var service : LocalService.values()) {
            var environment = ServiceEnvironment.of(service, settings, ports, ANY_BROKER, ANY_DATABASE);
            var file = environment.get(SettingsLoader.CONFIG_VARIABLE);
            problems.addAll(problems(service, environment, file == null ? null : Path.of(file)));
            if (file != null) {
                problems.addAll(notForHere(Path.of(file)));
            }
        }
        if (!problems.isEmpty()) {
            throw new StartFailed(
                    "Nothing was started, because of the settings:\n  - " + String.join("\n  - ", problems));
        }
    }

    /** What a file says of a Kafka and of servers that are not those of a local pipeline, and would keep its parts from one another. */
    private static List<String> notForHere(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            // The services say what is wrong with it.
            return List.of();
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> OF_OTHERS.stream().anyMatch(key::startsWith))
                .sorted()
                .map(key -> key + " in " + file
                        + " is not for a pipeline on this machine, whose parts talk without TLS and"
                        + " passwords: leave it out, or name another file with " + SettingsLoader.CONFIG_VARIABLE)
                .toList();
    }

    /**
     * What is wrong with the settings of one service, a sentence each; empty when it would start with them.
     *
     * @param file settings below the environment, null for none
     */
    public static List<String> problems(LocalService service, Map<String, String> environment, @Nullable Path file) {
        try {
            ServiceLauncher.check(service.create(), environment, file);
            return List.of();
        } catch (InvalidSettingsException e) {
            return e.problems();
        }
    }
}
