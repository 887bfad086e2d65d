package io.newswire.platform.settings;

import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Settings that have been checked. Immutable and thread-safe. */
public final class Settings {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|credential|jaas|[.-]key$).*");
    private static final String MASK = "********";

    private final SmallRyeConfig config;
    private final KnownKeys keys;

    Settings(SmallRyeConfig config, KnownKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    /** @param mapping one of the interfaces that the settings were loaded with */
    public <T> T get(Class<T> mapping) {
        return config.getConfigMapping(mapping);
    }

    /** Every setting in force as {@code key = value (source)}, sorted, secrets masked: for the log. */
    public List<String> effective() {
        var lines = new ArrayList<String>();
        var names = new java.util.TreeSet<>(keys.plain());
        for (var name : config.getPropertyNames()) {
            if (keys.openPrefixes().stream().anyMatch(name::startsWith)) {
                names.add(name);
            }
        }
        for (var name : names) {
            var value = config.getConfigValue(name);
            if (value.getValue() != null) {
                lines.add(name + " = " + (SECRET.matcher(name).matches() ? MASK : value.getValue()) + " ("
                        + source(value.getConfigSourceName()) + ")");
            }
        }
        return lines;
    }

    private static String source(String name) {
        return name == null || name.startsWith("DefaultValues") ? "default" : name;
    }
}
