package io.newswire.cli.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that it takes to start a service.
 *
 * @param environment its settings, as environment variables
 * @param log file that its output is appended to
 */
record ServiceLaunch(LocalService service, Map<String, String> environment, int httpPort, Path log) {
    ServiceLaunch {
        environment = Map.copyOf(environment);
    }

    URI url() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + httpPort);
    }
}
