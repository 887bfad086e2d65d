package io.newswire.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {
    @TempDir
    Path folder;

    /** Stands for a service's own section. */
    @ConfigMapping(prefix = "newswire.store")
    public interface SampleSettings {
        @WithDefault("500")
        @WithConverter(PositiveInt.class)
        int batchSize();

        Duration longestWait();

        Optional<List<String>> allowedHosts();

        @WithDefault("none")
        String databasePassword();
    }

    private static final Map<String, String> COMPLETE = Map.of(
            "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092",
            "NEWSWIRE_STORE_LONGEST_WAIT", "30s");

    @Test
    void the_environment_is_read_under_its_own_spelling() {
        var settings = SettingsLoader.load(COMPLETE, null, KafkaSettings.class, SampleSettings.class);

        assertThat(settings.get(KafkaSettings.class).bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(settings.get(SampleSettings.class).longestWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.get(SampleSettings.class).batchSize()).isEqualTo(500);
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        var file = file("newswire.store.batch-size=7\nnewswire.store.longest-wait=5m\n"
                + "newswire.store.allowed-hosts=a:1,b:2\n");

        var store = SettingsLoader.load(COMPLETE, file, KafkaSettings.class, SampleSettings.class)
                .get(SampleSettings.class);

        assertThat(store.longestWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(store.batchSize()).isEqualTo(7);
        assertThat(store.allowedHosts()).hasValue(List.of("a:1", "b:2"));
    }

    @Test
    void every_problem_is_reported_at_once() throws IOException {
        var file = file("newswire.store.batch-size=0\nnewswire.store.longest-wait=soon\nnewswire.store.bach-size=3\n"
                + "newswire.kafak.bootstrap-servers=x\n");

        assertThatThrownBy(() -> SettingsLoader.load(
                        Map.of("NEWSWIRE_STORE_BATCHSIZE", "9"), file, KafkaSettings.class, SampleSettings.class))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("6 settings are wrong")
                .hasMessageContaining("NEWSWIRE_STORE_BATCHSIZE in the environment: unknown; "
                        + "did you mean NEWSWIRE_STORE_BATCH_SIZE?")
                .hasMessageContaining("newswire.store.bach-size")
                .hasMessageContaining("newswire.kafak.bootstrap-servers")
                .hasMessageContaining("newswire.kafka.bootstrap-servers: required")
                .hasMessageContaining("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS")
                .hasMessageContaining("newswire.store.batch-size: '0' is not within 1 and")
                .hasMessageContaining("newswire.store.longest-wait: 'soon' is no time span")
                .hasMessageContaining("(file " + file + ")")
                .hasMessageNotContaining("SRCFG");
    }

    @Test
    void settings_that_do_not_go_together_are_told_in_the_same_round_as_those_that_are_wrong_alone() {
        var environment = new HashMap<>(COMPLETE);
        environment.put("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "kafka.example");
        environment.put("NEWSWIRE_STORE_BATCH_SIZE", "0");
        environment.put("NEWSWIRE_HTTP_HOST", "0.0.0.0");

        assertThatThrownBy(() -> SettingsLoader.load(
                        environment,
                        null,
                        settings -> List.of(
                                "newswire.http.host: "
                                        + settings.get(HttpSettings.class).host() + " is open",
                                "newswire.store.batch-size: "
                                        + settings.get(SampleSettings.class).batchSize() + " is small"),
                        KafkaSettings.class,
                        HttpSettings.class,
                        SampleSettings.class))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("3 settings are wrong")
                .hasMessageContaining("newswire.kafka.bootstrap-servers: 'kafka.example' is no broker such as ")
                .hasMessageContaining("newswire.store.batch-size: '0' is not within 1 and")
                .hasMessageContaining("newswire.http.host: 0.0.0.0 is open")
                .hasMessageNotContaining("is small");
    }

    @Test
    void what_must_be_given_and_is_not_hides_nothing_of_the_others() {
        assertThatThrownBy(() -> SettingsLoader.load(
                        Map.of("NEWSWIRE_HTTP_HOST", "0.0.0.0"),
                        null,
                        settings -> List.of("newswire.http.host: it is open"),
                        KafkaSettings.class,
                        HttpSettings.class,
                        SampleSettings.class))
                .hasMessageContaining("newswire.kafka.bootstrap-servers: required")
                .hasMessageContaining("newswire.store.longest-wait: required")
                .hasMessageContaining("newswire.http.host: it is open");
    }

    @Test
    void a_name_that_only_begins_like_one_is_not_taken_for_it() {
        assertThatThrownBy(() -> SettingsLoader.load(
                        Map.of("NEWSWIRE_STORE_NONSENSE", "1"), null, KafkaSettings.class, SampleSettings.class))
                .hasMessageContaining(
                        "NEWSWIRE_STORE_NONSENSE in the environment: unknown; `--help` of a service lists those that are known")
                .hasMessageNotContaining("NEWSWIRE_STORE_BATCH_SIZE");
    }

    @Test
    void a_key_that_a_file_has_twice_is_told_without_its_values() throws IOException {
        var file = file("newswire.store.database-password=hush\nnewswire.store.database-password=hush-hush\n");
        assertThatThrownBy(() -> SettingsLoader.load(COMPLETE, file, KafkaSettings.class, SampleSettings.class))
                .hasMessageContaining("1 setting is wrong")
                .hasMessageContaining("newswire.store.database-password in " + file + ": stands there twice; leave one")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "kafka:0", "kafka:65536", ",", "a:1;b:2", ":9092", "http://a:1/", "a:1 2"})
    void what_is_no_address_of_a_broker_is_told_at_the_start(String text) {
        assertThatThrownBy(() -> new BrokerAddresses().convert(text)).hasMessageContaining("is no broker such as");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka:9092", "PLAINTEXT://a:1,b:2,", "my_kafka-0.ns.svc:1, 10.0.0.1:65535", "[::1]:9092"})
    void brokers_are_written_as_kafka_takes_them(String text) {
        assertThat(new BrokerAddresses().convert(text)).isEqualTo(text);
    }

    @Test
    void what_is_wrong_with_a_value_is_told_in_words_of_our_own() {
        var environment = new java.util.HashMap<>(COMPLETE);
        environment.put("NEWSWIRE_KAFKA_REPLICATION_FACTOR", "many");
        environment.put("NEWSWIRE_HTTP_PORT", "70000");
        environment.put("NEWSWIRE_LOG_LEVEL", "loud");
        environment.put("NEWSWIRE_STORE_SWITCH", "maybe");
        environment.put("NEWSWIRE_STORE_WHOLE", "few");

        assertThatThrownBy(() -> SettingsLoader.load(
                        environment,
                        null,
                        KafkaSettings.class,
                        HttpSettings.class,
                        LogSettings.class,
                        SampleSettings.class,
                        SwitchSettings.class))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("newswire.kafka.replication-factor: 'many' is not a whole number")
                .hasMessageContaining("newswire.http.port: '70000' is not within 0 and 65535")
                .hasMessageContaining("is not within 0 and 65535 (NEWSWIRE_HTTP_PORT)")
                .hasMessageContaining("newswire.log.level: 'loud' is none of debug, error, info, trace, warn")
                .hasMessageContaining("newswire.store.switch: 'maybe' is neither true nor false")
                .hasMessageContaining("newswire.store.whole: 'few' is not a number")
                .hasMessageNotContaining("SRCFG")
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("enum");
    }

    /** Of the library's own kinds of values. */
    @ConfigMapping(prefix = "newswire.store")
    public interface SwitchSettings {
        @WithName("switch")
        @WithDefault("true")
        boolean switched();

        @WithDefault("1")
        long whole();
    }

    @Test
    void settings_of_other_services_and_of_the_command_line_are_left_alone() {
        var environment = new java.util.HashMap<>(COMPLETE);
        environment.put("NEWSWIRE_INGEST_HOST_DELAY", "1s");
        environment.put("NEWSWIRE_DATA", "somewhere");
        environment.put("PATH", "/bin");

        assertThat(SettingsLoader.load(environment, null, KafkaSettings.class, SampleSettings.class))
                .isNotNull();
    }

    @Test
    void settings_for_the_kafka_clients_need_no_quotes_in_a_file_and_have_variables_too() throws IOException {
        var environment = new HashMap<>(COMPLETE);
        environment.put("NEWSWIRE_KAFKA_CLIENT_SASL_JAAS_CONFIG", "x required password=\"y\";");
        environment.put("NEWSWIRE_KAFKA_CLIENT_SSL_TRUSTSTORE_TYPE", "PEM");
        var file = file("newswire.kafka.client.security.protocol=SASL_SSL\nnewswire.kafka.client.retries=7\n");
        assertThat(SettingsLoader.load(environment, file, KafkaSettings.class, SampleSettings.class)
                        .get(KafkaSettings.class)
                        .client())
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("retries", "7"),
                        Map.entry("sasl.jaas.config", "x required password=\"y\";"),
                        Map.entry("ssl.truststore.type", "PEM"));
    }

    @Test
    void settings_for_the_kafka_clients_go_through_under_their_own_names() throws IOException {
        var file = file("newswire.kafka.client.\"security.protocol\"=SSL\n");

        var kafka = SettingsLoader.load(COMPLETE, file, KafkaSettings.class, SampleSettings.class)
                .get(KafkaSettings.class);

        assertThat(kafka.client()).containsEntry("security.protocol", "SSL");
    }

    @Test
    void the_effective_settings_name_their_source_and_hide_secrets() {
        var environment = new java.util.HashMap<>(COMPLETE);
        environment.put("NEWSWIRE_STORE_DATABASE_PASSWORD", "opensesame");

        var shown = SettingsLoader.load(environment, null, KafkaSettings.class, SampleSettings.class)
                .effective();

        assertThat(shown)
                .contains(
                        "newswire.store.batch-size = 500 (default)",
                        "newswire.store.longest-wait = 30s (environment)",
                        "newswire.store.database-password = ******** (environment)");
        assertThat(String.join("", shown)).doesNotContain("opensesame");
    }

    @Test
    void the_help_names_each_key_once_and_says_which_may_be_left_out() {
        assertThat(SettingsHelp.keys(SampleSettings.class))
                .containsOnlyKeys(
                        "newswire.store.allowed-hosts",
                        "newswire.store.batch-size",
                        "newswire.store.database-password",
                        "newswire.store.longest-wait")
                .containsEntry("newswire.store.allowed-hosts", "optional")
                .containsEntry("newswire.store.longest-wait", "required");
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_with_its_name() {
        assertThatThrownBy(() -> SettingsLoader.load(COMPLETE, folder.resolve("none"), KafkaSettings.class))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("none cannot be read: there is no such file");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("newswire.properties"), text);
    }
}
