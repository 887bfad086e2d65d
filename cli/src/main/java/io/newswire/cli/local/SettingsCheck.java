package io.newswire.cli.local;

import io.newswire.platform.service.ServiceLauncher;
import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the settings of all services before any of them, or a server, is started. */
public final class SettingsCheck {
    private static final String ANY_BROKER = "127.0.0.1:9092";
    private static final String ANY_DATABASE = "jdbc:postgresql://127.0.0.1/newswire";

    private SettingsCheck() {}

    /** @throws StartFailed with every problem of every service */
    static void run(PipelineSettings settings, PortPlan ports) {
        var problems = new LinkedHashSet<String>();
        for (var service : LocalService.values()) {
            var environment = ServiceEnvironment.of(service, settings, ports, ANY_BROKER, ANY_DATABASE);
            var file = environment.get(SettingsLoader.CONFIG_VARIABLE);
            problems.addAll(problems(service, environment, file == null ? null : Path.of(file)));
        }
        if (!problems.isEmpty()) {
            throw new StartFailed(
                    "Nothing was started, because of the settings:\n  - " + String.join("\n  - ", problems));
        }
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
