package io.newswire.platform.settings;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was written, before it is read as numbers, times and addresses.
 *
 * @param environment variables, which win over the file
 * @param file what the file has
 * @param fileName what the file is called where it is the source of a setting
 */
record GivenValues(Map<String, String> environment, Properties file, String fileName) {
    private static final int ABOVE_LIBRARY = 500;
    private static final int ABOVE_FILE = 300;
    private static final int FILE = 200;

    /** @throws io.smallrye.config.ConfigValidationException with all that cannot be read */
    SmallRyeConfig read(Class<?>... mappings) {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, ABOVE_LIBRARY, new DurationConverter())
                .withConverter(Boolean.class, ABOVE_LIBRARY, new TrueOrFalse())
                .withValidateUnknown(false)
                .withSources(new NamedEnvironment(environment), new PropertiesConfigSource(file, fileName, FILE));
        Stream.of(mappings).map(ConfigClass::configClass).forEach(builder::withMapping);
        return builder.build();
    }

    /**
     * For a look at all other settings.
     *
     * @param wrong these are left out, with what is given for them in their place
     */
    GivenValues without(Set<String> wrong, Map<String, String> instead) {
        var variables = new HashMap<>(environment);
        var lines = new Properties();
        file.stringPropertyNames().forEach(key -> lines.setProperty(key, file.getProperty(key)));
        for (var key : wrong) {
            variables.remove(KnownKeys.environmentName(key));
            lines.remove(key);
        }
        lines.putAll(instead);
        return new GivenValues(variables, lines, fileName);
    }

    /** What gives a setting its value: a variable, or the file. Empty when neither does. */
    Optional<String> where(String key) {
        var variable = KnownKeys.environmentName(key);
        if (environment.containsKey(variable)) {
            return Optional.of(variable);
        }
        return file.containsKey(key) ? Optional.of(fileName) : Optional.empty();
    }

    private static final class NamedEnvironment extends EnvConfigSource {
        private static final long serialVersionUID = 1L;

        NamedEnvironment(Map<String, String> environment) {
            super(environment, ABOVE_FILE);
        }

        @Override
        public String getName() {
            return "environment";
        }
    }
}
