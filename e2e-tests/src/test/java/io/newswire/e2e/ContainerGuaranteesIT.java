package io.newswire.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

/** Over the images that docker-compose.yml names, where a Docker engine answers. */
@EnabledIf(
        value = "io.newswire.e2e.ContainerServers#areAvailable",
        disabledReason = "skipped: no Docker engine answers here; the same scenarios ran over embedded servers")
class ContainerGuaranteesIT extends GuaranteeScenarios {
    @Override
    Servers startServers(Path directory) {
        return ContainerServers.start();
    }
}
