package io.newswire.platform.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the service's own HTTP server listens. */
@ConfigMapping(prefix = "newswire.http")
public interface HttpSettings {
    /** Loopback unless told otherwise. */
    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("0")
    @WithConverter(Port.class)
    int port();

    /** PEM: the certificate, then those that lead from it to a root. With it the server speaks TLS only. */
    Optional<Path> tlsCertificate();

    /** PEM: the private key of the certificate, PKCS #8 and not encrypted. */
    Optional<Path> tlsKey();
}
