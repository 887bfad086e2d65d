package io.newswire.platform.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Where the service's own HTTP server listens. */
@ConfigMapping(prefix = "newswire.http")
public interface HttpSettings {
    /** Loopback unless told otherwise. */
    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("0")
    @WithConverter(Port.class)
    int port();
}
