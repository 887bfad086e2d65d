package io.newswire.platform.settings;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from environment variables and, below them, a properties file. Refuses to give anything unless all of
 * it is right.
 */
public final class SettingsLoader {
    /** Names the settings file, where none is given on the command line. */
    public static final String CONFIG_VARIABLE = "NEWSWIRE_CONFIG";

    private static final String ENVIRONMENT = "environment";
    private static final int ABOVE_LIBRARY = 500;
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
                .withConverter(Duration.class, ABOVE_LIBRARY, new DurationConverter())
                .withConverter(Boolean.class, ABOVE_LIBRARY, new TrueOrFalse())
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
                problems.add(LibraryWords.plain(e.getProblem(i).getMessage()));
            }
        }
        throw new InvalidSettingsException(problems);
    }

    private static Properties read(Path file, List<String> problems) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("the settings file " + file + " cannot be read: " + why(e));
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

    private static String why(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "permission is denied";
            case CharacterCodingException text -> "it is not in UTF-8";
            case IllegalArgumentException escape -> "a \\u in it is not followed by four hexadecimal digits";
            default -> String.valueOf(e.getMessage());
        };
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
