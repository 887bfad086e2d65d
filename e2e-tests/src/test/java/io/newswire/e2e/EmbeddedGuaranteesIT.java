package io.newswire.e2e;

import java.nio.file.Path;

/** Over the servers that come with the project. */
class EmbeddedGuaranteesIT extends GuaranteeScenarios {
    @Override
    Servers startServers(Path directory) {
        return EmbeddedServers.start(directory);
    }
}
