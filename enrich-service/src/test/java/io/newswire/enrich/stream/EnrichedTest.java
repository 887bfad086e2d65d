package io.newswire.enrich.stream;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with the topology in a harness of its own. */
abstract class EnrichedTest {
    protected EnrichHarness enrich;

    @BeforeEach
    void start(@TempDir Path stateDir) {
        enrich = new EnrichHarness(stateDir);
    }

    @AfterEach
    void stop() {
        enrich.close();
    }
}
