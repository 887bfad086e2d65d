package io.newswire.platform.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service logs. */
@ConfigMapping(prefix = "newswire.log")
public interface LogSettings {
    @WithDefault("info")
    Level level();

    @WithDefault("auto")
    Format format();

    /** Least severe message that is written. */
    enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /** TEXT is for people, JSON one object a line for machines; AUTO is text on a terminal and JSON elsewhere. */
    enum Format {
        AUTO,
        TEXT,
        JSON
    }
}
