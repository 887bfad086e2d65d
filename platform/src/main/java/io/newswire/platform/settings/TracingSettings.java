package io.newswire.platform.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where the service sends its spans; without an endpoint it makes none. */
@ConfigMapping(prefix = "newswire.tracing")
public interface TracingSettings {
    /** Base address of a collector that takes OTLP over HTTP, such as {@code http://collector:4318}. */
    @WithConverter(HttpAddress.class)
    Optional<URI> otlpEndpoint();

    /** Sent along as bearer token. */
    Optional<String> otlpToken();

    /** Share of traces that are exported; all services export the same ones. */
    @WithDefault("1")
    @WithConverter(Fraction.class)
    double sample();
}
