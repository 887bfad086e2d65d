package io.newswire.cli.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Settings of services as they were given to a command.
 *
 * @param environment of the process
 * @param overlay variables that win over it
 * @param file settings below both, null for none
 * @param chosen whether an option names the file: it then wins over a pipeline that happens to run
 */
record GivenSettings(
        Map<String, String> environment,
        Map<String, String> overlay,
        @Nullable Path file,
        boolean chosen) {

    /** Of the environment, what is a setting of a service; other variables are the command's own. */
    Map<String, String> variables() {
        var taken = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.matches("NEWSWIRE_(KAFKA|HTTP|LOG|TRACING|INGEST|ENRICH|STORE)_.*")) {
                taken.put(name, value);
            }
        });
        taken.putAll(overlay);
        return taken;
    }

    /** Whether anything is said below a section, such as {@code store} or {@code kafka.bootstrap-servers}. */
    boolean names(String section) {
        var variable = "NEWSWIRE_" + section.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return variables().keySet().stream().anyMatch(name -> name.startsWith(variable))
                || keys().stringPropertyNames().stream().anyMatch(key -> key.startsWith("newswire." + section));
    }

    /** Of a file that cannot be read none: who loads the settings says why. */
    private Properties keys() {
        var keys = new Properties();
        if (file != null) {
            try (var reader = Files.newBufferedReader(file)) {
                keys.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                return new Properties();
            }
        }
        return keys;
    }
}
