package io.newswire.platform.telemetry;

import io.newswire.platform.settings.HttpSettings;
import java.nio.file.Path;
import java.util.Optional;

/** A server of a test, on a free port. */
record Loopback(Optional<Path> tlsCertificate, Optional<Path> tlsKey) implements HttpSettings {
    static Loopback plain() {
        return new Loopback(Optional.empty(), Optional.empty());
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return 0;
    }
}
