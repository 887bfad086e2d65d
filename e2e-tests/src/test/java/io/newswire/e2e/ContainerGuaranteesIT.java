package io.newswire.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** Over the images that docker-compose.yml names, where a Docker engine answers. */
class ContainerGuaranteesIT extends GuaranteeScenarios {
    @BeforeAll
    static void needsAnEngine() {
        assumeTrue(
                ContainerServers.areAvailable(),
                "skipped: no Docker engine answers here; the same scenarios ran over embedded servers");
    }

    @Override
    Servers startServers(Path directory) {
        return ContainerServers.start();
    }
}
