package io.newswire.platform.settings;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the keys that mappings declare. */
public final class SettingsHelp {
    private SettingsHelp() {}

    /** One line per key: the key, its environment variable, its default. */
    public static String table(Class<?>... mappings) {
        return keys(mappings).entrySet().stream()
                .map(entry -> "  %-44s %-48s %s%n"
                        .formatted(entry.getKey(), KnownKeys.environmentName(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
    }

    /** Keys with their defaults; {@code required} or {@code optional} where there is none. */
    public static Map<String, String> keys(Class<?>... mappings) {
        var keys = new TreeMap<String, String>();
        Stream.of(mappings)
                .map(ConfigClass::configClass)
                .map(ConfigMappings::getProperties)
                .forEach(properties -> properties.forEach((key, property) -> {
                    if (!KnownKeys.isElement(key)) {
                        keys.put(key, byDefault(property));
                    }
                }));
        return keys;
    }

    /** The environment variables that set them, as far as their names are fixed. */
    public static Set<String> variables(Class<?>... mappings) {
        return keys(mappings).keySet().stream().map(KnownKeys::environmentName).collect(Collectors.toUnmodifiableSet());
    }

    private static String byDefault(Property property) {
        if (property.hasDefaultValue()) {
            return "default " + property.getDefaultValue();
        }
        boolean optional = property.getMethod().getReturnType() == Optional.class;
        return optional || property.isMap() ? "optional" : "required";
    }
}
