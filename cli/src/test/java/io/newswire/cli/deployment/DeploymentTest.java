package io.newswire.cli.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {
    private static final String OF_RUN = "127.0.0.1:19092";

    @TempDir
    private Path directory;

    @Test
    void where_nothing_says_where_kafka_is_it_is_said_how_to() {
        var deployment = deployment(null, Map.of(), null, false);
        assertThatThrownBy(deployment::kafka)
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("nobody knows")
                .hasMessageContaining("--config FILE");
        assertThat(deployment.services()).isEmpty();
        assertThat(deployment.store()).isEmpty();
        assertThat(deployment.problems()).isEmpty();
    }

    @Test
    void settings_of_clients_are_those_of_the_services() throws IOException {
        var file = file("newswire.kafka.bootstrap-servers=b:9093", "newswire.kafka.client.security.protocol=SSL");
        var kafka = deployment(null, Map.of(), file, true).kafka();
        assertThat(kafka.bootstrapServers()).isEqualTo("b:9093");
        assertThat(kafka.client()).containsEntry("security.protocol", "SSL");
    }

    @Test
    void the_option_wins_over_the_file_and_the_file_that_is_chosen_over_a_pipeline_that_runs() throws IOException {
        running();
        var file = file("newswire.kafka.bootstrap-servers=b:9093");
        assertThat(bootstrap(deployment("typed:9092", Map.of(), file, true))).isEqualTo("typed:9092");
        assertThat(bootstrap(deployment(OF_RUN, Map.of(), file, true))).isEqualTo("b:9093");
        assertThat(bootstrap(deployment(OF_RUN, Map.of(), file, false))).isEqualTo(OF_RUN);
        assertThat(bootstrap(deployment(OF_RUN, Map.of("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "e:9092"), null, false)))
                .isEqualTo(OF_RUN);
        assertThat(bootstrap(deployment(null, Map.of("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "e:9092"), null, false)))
                .isEqualTo("e:9092");
    }

    @Test
    void of_a_pipeline_that_runs_here_all_services_and_the_database_are_known() throws IOException {
        running();
        var deployment = deployment(OF_RUN, Map.of("NEWSWIRE_STORE_POOL_SIZE", "3"), null, false);
        assertThat(deployment.services()).containsExactly("ingest-service", "enrich-service", "store-service");
        assertThat(deployment.problems()).isEmpty();
        assertThat(deployment.store()).hasValueSatisfying(store -> {
            assertThat(store.databaseUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:15432/newswire");
            assertThat(store.poolSize()).isEqualTo(3);
            assertThat(store.archive().enabled()).isTrue();
        });
    }

    @Test
    void a_pipeline_that_was_killed_is_known_unless_another_is_named() throws IOException {
        runFile(2_147_483_646);
        assertThat(deployment(null, Map.of(), null, false).died()).isPresent();
        assertThat(deployment("typed:9092", Map.of(), null, false).died()).isEmpty();
    }

    @Test
    void the_disk_is_that_of_the_data_directory_also_where_its_pipeline_has_died_or_never_came_up() throws IOException {
        assertThat(deployment(null, Map.of(), null, false).disk()).hasValue(directory);
        runFile(2_147_483_646);
        assertThat(deployment(null, Map.of(), null, false).disk()).hasValue(directory);
        assertThat(deployment("typed:9092", Map.of(), null, false).disk()).isEmpty();
    }

    @Test
    void only_services_that_are_named_are_checked() {
        var variables = Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "b:9092",
                "NEWSWIRE_STORE_DATABASE_URL", "jdbc:postgresql://db/newswire");
        var deployment = deployment(null, variables, null, false);
        assertThat(deployment.services()).containsExactly("store-service");
        assertThat(deployment.problems()).singleElement().asString().contains("newswire.store.database-user");
        assertThat(deployment.store()).isEmpty();
    }

    private static String bootstrap(Deployment deployment) {
        return deployment.kafka().bootstrapServers();
    }

    private Deployment deployment(
            @Nullable String kafka, Map<String, String> environment, @Nullable Path file, boolean chosen) {
        return Deployment.of(
                directory,
                new Endpoints(kafka, null, "nobody knows where it is"),
                new GivenSettings(environment, Map.of(), file, chosen));
    }

    private Path file(String... lines) throws IOException {
        return Files.write(directory.resolve("newswire.properties"), java.util.List.of(lines));
    }

    /** As if this process were the pipeline. */
    private void running() throws IOException {
        runFile(ProcessHandle.current().pid());
    }

    private void runFile(long pid) throws IOException {
        Files.writeString(directory.resolve("newswire.json"), """
                {"bootstrapServers":"%s","jdbcUrl":"jdbc:postgresql://127.0.0.1:15432/newswire",
                 "httpPorts":{"store-service":18080},"console":"http://127.0.0.1:18080","pid":%d,"startedAt":"%s"}""".formatted(OF_RUN, pid, Instant.EPOCH));
    }
}
