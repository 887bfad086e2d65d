package io.newswire.platform.settings;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from environment variables and, below them, a properties file. Refuses to give anything unless all of
 * it is right.
 */
public final class SettingsLoader {
    /** Names the settings file, where none is given on the command line. */
    public static final String CONFIG_VARIABLE = "NEWSWIRE_CONFIG";

    private static final Pattern MISSING = Pattern.compile("config property (newswire\\.\\S+) is required");
    private static final Pattern MALFORMED = Pattern.compile(
            "config property (newswire\\.\\S+) with the config value .* whilst being converted (.*)", Pattern.DOTALL);
    private static final Pattern LIBRARY_WORDS =
            Pattern.compile("((?<!\\S)\\S+Exception: )?SRCFG\\d+: | to enum class [^,\\s]+");

    private static final String ENVIRONMENT = "environment";
    private static final int ABOVE_FILE = 300;
    private static final int FILE = 200;

    private SettingsLoader() {}

    /**
     * @param environment usually {@link System#getenv()}; only names that start with {@code NEWSWIRE_} count
     * @param file properties in UTF-8, null for none
     * @param mappings interfaces with {@link io.smallrye.config.ConfigMapping}
     * @throws InvalidSettingsException with every problem: missing, malformed, out of bounds, unknown
     */
    public static Settings load(Map<String, String> environment, @Nullable Path file, Class<?>... mappings) {
        var classes = Stream.of(mappings).map(ConfigClass::configClass).toList();
        var keys = new KnownKeys(classes);
        var problems = new ArrayList<String>();
        var fromFile = file == null ? new Properties() : read(file, problems);
        problems.addAll(unknown(keys, environment, fromFile, file));

        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 500, new DurationConverter())
                .withValidateUnknown(false)
                .withSources(
                        new NamedEnvironment(environment), new PropertiesConfigSource(fromFile, "file " + file, FILE));
        classes.forEach(builder::withMapping);
        try {
            var settings = new Settings(builder.build(), keys);
            if (problems.isEmpty()) {
                return settings;
            }
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                problems.add(explain(e.getProblem(i).getMessage()));
            }
        }
        throw new InvalidSettingsException(problems);
    }

    private static Properties read(Path file, List<String> problems) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("the settings file " + file + " cannot be read: " + e);
        }
        return properties;
    }

    private static List<String> unknown(
            KnownKeys keys, Map<String, String> environment, Properties fromFile, @Nullable Path file) {
        var variables = environment.keySet().stream().sorted().map(keys::problemWithVariable);
        var names = fromFile.stringPropertyNames().stream()
                .sorted()
                .map(key -> keys.problemWithKey(key, String.valueOf(file)));
        return Stream.concat(variables, names).filter(Objects::nonNull).toList();
    }

    /** Says what is wrong in our words; never repeats a whole value, which may hold a secret. */
    private static String explain(String message) {
        var missing = MISSING.matcher(message);
        if (missing.find()) {
            var key = missing.group(1);
            return key + ": required; set it in the file or as " + KnownKeys.environmentName(key);
        }
        var malformed = MALFORMED.matcher(message);
        if (malformed.find()) {
            return malformed.group(1) + ": "
                    + LIBRARY_WORDS.matcher(malformed.group(2)).replaceAll("");
        }
        return LIBRARY_WORDS.matcher(message).replaceAll("");
    }

    private static final class NamedEnvironment extends EnvConfigSource {
        private static final long serialVersionUID = 1L;

        NamedEnvironment(Map<String, String> environment) {
            super(environment, ABOVE_FILE);
        }

        @Override
        public String getName() {
            return ENVIRONMENT;
        }
    }
}
