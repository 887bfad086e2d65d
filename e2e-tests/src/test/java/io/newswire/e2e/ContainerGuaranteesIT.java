package io.newswire.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

    /** Over the embedded pair {@code ChaosIT} does it, and more. */
    @Test
    void services_that_are_killed_in_the_middle_lose_and_repeat_nothing() throws Exception {
        follow();
        for (var victim : services.services()) {
            int before = observer.stored();
            await().atMost(ALL_THROUGH).until(() -> observer.stored() > before || isAllStored());
            victim.kill();
            victim.start();
            victim.awaitReady();
        }

        comesToRest();
    }
}
