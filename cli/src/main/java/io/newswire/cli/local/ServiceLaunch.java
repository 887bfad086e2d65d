package io.newswire.cli.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that it takes to start a service.
 *
 * @param mainClass that starts it in a process of its own
 * @param environment its settings, as environment variables
 * @param log file that its output is appended to
 */
record ServiceLaunch(String name, String mainClass, Map<String, String> environment, int httpPort, Path log) {
    ServiceLaunch {
        environment = Map.copyOf(environment);
    }

    URI url() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + httpPort);
    }
}
