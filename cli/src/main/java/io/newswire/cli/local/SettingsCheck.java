package io.newswire.cli.local;

import io.newswire.platform.service.ServiceLauncher;
import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;

/** Finds what is wrong with the settings of all services before any of them, or a server, is started. */
final class SettingsCheck {
    private static final String ANY_BROKER = "127.0.0.1:9092";
    private static final String ANY_DATABASE = "jdbc:postgresql://127.0.0.1/newswire";

    private SettingsCheck() {}

    /** @throws StartFailed with every problem of every service */
    static void run(PipelineSettings settings, PortPlan ports) {
        var problems = new LinkedHashSet<String>();
        for (var service : LocalService.values()) {
            var environment = ServiceEnvironment.of(service, settings, ports, ANY_BROKER, ANY_DATABASE);
            var file = environment.get(SettingsLoader.CONFIG_VARIABLE);
            try {
                ServiceLauncher.check(service.create(), environment, file == null ? null : Path.of(file));
            } catch (InvalidSettingsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new StartFailed(
                    "Nothing was started, because of the settings:\n  - " + String.join("\n  - ", problems));
        }
    }
}
