package io.newswire.cli;

import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.PlatformSettings;
import io.newswire.platform.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A service's own settings where its work is done by a command. */
public final class ServiceSettings {
    private ServiceSettings() {}

    /**
     * @param service such as {@code ingest}
     * @param environment settings of the service that stand in it, and the file that it names, hold here too
     * @throws CommandFailed with all that is wrong with them
     */
    public static <T> T of(String service, Class<T> type, Map<String, String> environment) {
        var ours = new HashMap<>(environment);
        ours.keySet().removeIf(name -> !name.startsWith("NEWSWIRE_" + service.toUpperCase(Locale.ROOT) + "_"));
        // A file may be that of the service, which names its broker; where it is, is no matter here.
        ours.put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092");
        var file = environment.get(SettingsLoader.CONFIG_VARIABLE);
        try {
            return SettingsLoader.load(ours, file == null ? null : Path.of(file), PlatformSettings.with(type))
                    .get(type);
        } catch (InvalidSettingsException e) {
            throw new CommandFailed(
                    "Settings of the " + service + " service:\n  - " + String.join("\n  - ", e.problems()));
        }
    }
}
