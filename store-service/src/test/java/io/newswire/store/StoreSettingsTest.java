package io.newswire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.platform.service.ServiceLauncher;
import io.newswire.platform.settings.HttpSettings;
import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.KafkaSettings;
import io.newswire.platform.settings.SettingsLoader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {
    @Test
    void an_address_and_a_user_are_enough() {
        var environment = Map.of(
                "NEWSWIRE_STORE_DATABASE_URL",
                "jdbc:postgresql://db/newswire",
                "NEWSWIRE_STORE_DATABASE_USER",
                "newswire");
        var settings =
                SettingsLoader.load(environment, null, StoreSettings.class).get(StoreSettings.class);
        assertThat(settings.batchSize()).isEqualTo(500);
        assertThat(settings.database().password()).isEmpty();
    }

    @Test
    void every_problem_is_told_at_once() {
        var environment = Map.of("NEWSWIRE_STORE_DATABASE_URL", "mysql://db", "NEWSWIRE_STORE_BATCH_SIZE", "0");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> SettingsLoader.load(environment, null, StoreSettings.class))
                .withMessageContaining("newswire.store.database-user")
                .withMessageContaining("batch-size")
                .withMessageContaining("jdbc:postgresql://");
    }

    @Test
    void what_contradicts_is_told_at_once_and_tokens_are_not_shown() {
        var environment = new HashMap<>(Map.of(
                "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092",
                "NEWSWIRE_STORE_DATABASE_URL", "jdbc:postgresql://db/newswire",
                "NEWSWIRE_STORE_DATABASE_USER", "newswire",
                "NEWSWIRE_HTTP_HOST", "0.0.0.0",
                "NEWSWIRE_STORE_ARCHIVE_ENABLED", "true",
                "NEWSWIRE_STORE_WEBHOOKS_ALLOWED_HOSTS", "*.example"));
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> ServiceLauncher.check(new StoreService(), environment, null))
                .withMessageContaining("newswire.http.host: '0.0.0.0'")
                .withMessageContaining("newswire.store.archive.dir")
                .withMessageContaining("newswire.store.webhooks.allowed-hosts: '*.example'");
        environment.put("NEWSWIRE_STORE_TOKENS_READER", "letmein,0123456789abcdef");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> ServiceLauncher.check(new StoreService(), environment, null))
                .withMessageContaining("newswire.store.tokens.reader")
                .satisfies(e ->
                        assertThat(e.getMessage()).doesNotContain("letmein").doesNotContain("http.host"));
        var settings =
                SettingsLoader.load(environment, null, KafkaSettings.class, HttpSettings.class, StoreSettings.class);
        assertThat(settings.effective()).noneMatch(line -> line.contains("letmein"));
    }

    @Test
    void the_password_is_not_shown() {
        var environment = Map.of(
                "NEWSWIRE_STORE_DATABASE_URL", "jdbc:postgresql://db/newswire",
                "NEWSWIRE_STORE_DATABASE_USER", "newswire",
                "NEWSWIRE_STORE_DATABASE_PASSWORD", "letmein");
        var settings = SettingsLoader.load(environment, null, StoreSettings.class);
        assertThat(settings.effective()).noneMatch(line -> line.contains("letmein"));
        assertThat(settings.get(StoreSettings.class).database().toString()).doesNotContain("letmein");
    }
}
