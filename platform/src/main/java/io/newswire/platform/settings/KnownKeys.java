package io.newswire.platform.settings;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys that the mappings declare; tells typing errors from settings of other services. */
final class KnownKeys {
    static final String ROOT = "newswire.";
    private static final String ENV_ROOT = "NEWSWIRE_";

    /** Sections of the three services: a file or an environment may be shared by all of them. */
    private static final Set<String> SERVICE_SECTIONS = Set.of("ingest", "enrich", "store");

    /** Environment variables of the command line and of the launcher. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("NEWSWIRE_DATA", "NEWSWIRE_TOKEN", "NEWSWIRE_TOKEN_FILE", SettingsLoader.CONFIG_VARIABLE);

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^A-Za-z0-9]");

    /** Plain keys by their environment spelling. */
    private final Map<String, String> keys = new TreeMap<>();

    /** Prefixes under which any key goes, in key spelling, ending with a dot. */
    private final List<String> openPrefixes = new ArrayList<>();

    private final Set<String> required = new HashSet<>();

    private final Set<String> sections;

    KnownKeys(Collection<ConfigClass> mappings) {
        for (var mapping : mappings) {
            ConfigMappings.getProperties(mapping).forEach((key, property) -> {
                if (key.endsWith(".*")) {
                    openPrefixes.add(key.substring(0, key.length() - 1));
                } else if (!isElement(key)) {
                    keys.put(environmentName(key), key);
                    if (!property.isOptional() && !property.hasDefaultValue()) {
                        required.add(key);
                    }
                }
            });
        }
        sections = mappings.stream()
                .map(m -> m.getPrefix().substring(ROOT.length()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether the library means one element of a list, which has no key of its own: lists are written with commas. */
    static boolean isElement(String key) {
        return key.endsWith("[*]");
    }

    boolean isRequired(String key) {
        return required.contains(key);
    }

    Collection<String> plain() {
        return keys.values();
    }

    List<String> openPrefixes() {
        return openPrefixes;
    }

    /** A sentence on an unknown key of a file, null when the key is known or belongs to another service. */
    @Nullable
    String problemWithKey(String key, String file) {
        if (!key.startsWith(ROOT)) {
            return key + " in " + file + ": unknown; every key starts with " + ROOT;
        }
        if (keys.containsValue(key) || openPrefixes.stream().anyMatch(key::startsWith) || isOthers(sectionOf(key))) {
            return null;
        }
        return key + " in " + file + ": unknown" + suggestion(environmentName(key), false);
    }

    /** The same for an environment variable. */
    @Nullable
    String problemWithVariable(String name) {
        if (!name.startsWith(ENV_ROOT) || NOT_SETTINGS.contains(name) || keys.containsKey(name)) {
            return null;
        }
        boolean open = openPrefixes.stream().anyMatch(prefix -> name.startsWith(environmentName(prefix)));
        var section = name.substring(ENV_ROOT.length()).split("_", 2)[0].toLowerCase(Locale.ROOT);
        return open || isOthers(section) ? null : name + " in the environment: unknown" + suggestion(name, true);
    }

    private boolean isOthers(String section) {
        return SERVICE_SECTIONS.contains(section) && !sections.contains(section);
    }

    private static String sectionOf(String key) {
        return key.substring(ROOT.length()).split("\\.", 2)[0];
    }

    static String environmentName(String key) {
        return NOT_ALPHANUMERIC.matcher(key).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    private String suggestion(String name, boolean asVariable) {
        var nearest = EditDistance.nearest(name, keys.keySet());
        if (nearest == null) {
            return "; `--help` of a service lists those that are known";
        }
        return "; did you mean " + (asVariable ? nearest : keys.get(nearest)) + "?";
    }
}
