package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsCheckTest {
    @TempDir
    Path directory;

    @Test
    void what_is_wrong_with_any_service_is_said_before_anything_starts() {
        var settings = PipelineSettings.on(directory)
                .with(LocalService.INGEST, Map.of("NEWSWIRE_INGEST_HOST_DELAY", "soon"))
                .with(LocalService.STORE, Map.of("NEWSWIRE_STORE_POOL_SIZE", "-3", "NEWSWIRE_STORE_POOLSIZE", "3"));

        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("'soon' is no time span")
                .hasMessageContaining("'-3'")
                .hasMessageContaining("did you mean NEWSWIRE_STORE_POOL_SIZE?");
    }

    @Test
    void the_settings_that_a_local_pipeline_gives_its_services_are_right() {
        assertThatCode(() -> check(PipelineSettings.on(directory))).doesNotThrowAnyException();
    }

    @Test
    void what_a_file_says_of_another_kafka_is_refused_where_it_would_part_the_pipeline() throws Exception {
        var file = Files.writeString(directory.resolve("production.properties"), """
                newswire.kafka.bootstrap-servers=kafka-1:9093
                newswire.kafka.replication-factor=3
                newswire.kafka.client.security.protocol=SSL
                newswire.kafka.client.linger.ms=7
                newswire.http.tls-certificate=/tls/tls.crt
                newswire.http.tls-key=/tls/tls.key
                """);
        var settings = Arrays.stream(LocalService.values())
                .reduce(
                        PipelineSettings.on(directory),
                        (all, service) -> all.with(service, Map.of("NEWSWIRE_CONFIG", file.toString())),
                        (all, same) -> all);
        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("newswire.kafka.client.security.protocol in " + file + " is not for a pipeline")
                .hasMessageContaining("newswire.http.tls-certificate in " + file)
                .hasMessageNotContaining("linger")
                .hasMessageNotContaining("replication-factor");
    }

    private static void check(PipelineSettings settings) {
        SettingsCheck.run(settings, PortPlan.of(settings, Optional.empty()));
    }
}
