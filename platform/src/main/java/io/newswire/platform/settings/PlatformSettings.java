package io.newswire.platform.settings;

import java.util.stream.Stream;

/** The settings that every service has. */
public final class PlatformSettings {
    private PlatformSettings() {}

    /** Their mappings, and further ones of a service, as {@link SettingsLoader#load} takes them. */
    public static Class<?>[] with(Class<?>... own) {
        var ours = Stream.of(KafkaSettings.class, HttpSettings.class, LogSettings.class, TracingSettings.class);
        return Stream.concat(ours, Stream.of(own)).toArray(Class<?>[]::new);
    }
}
