package io.newswire.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.local.LocalService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code newswire chaos} in short: the quickest of its faults, once each. */
@Timeout(600)
class ChaosIT {
    private static final List<Fault> QUICK = List.of(
            new KillService(LocalService.INGEST),
            new KillService(LocalService.ENRICH),
            new KillService(LocalService.STORE),
            new KillBroker());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void services_and_the_broker_are_killed_while_articles_come_in_and_every_guarantee_is_kept() throws Exception {
        var plan = new Plan(QUICK, false, 1, Duration.ZERO, 20_261_128, 10, 100, Duration.ofSeconds(90));

        var report = new Chaos(plan, directory, new Watcher(line -> {}, line -> {})).run();

        assertThat(report.faults())
                .extracting(Struck::fault)
                .containsExactly("kill-ingest", "kill-enrich", "kill-store", "kill-broker");
        assertThat(report.guarantees())
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.violations())
                        .as(verdict.guarantee() + ": " + verdict.figures())
                        .isEmpty());
        assertThat(report.holds()).isTrue();
    }
}
