package io.newswire.store.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.SettingsLoader;
import io.newswire.store.StoreSettings;
import io.newswire.store.months.KeepTerms;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionSettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "NEWSWIRE_STORE_DATABASE_URL",
            "jdbc:postgresql://db/newswire",
            "NEWSWIRE_STORE_DATABASE_USER",
            "newswire"));

    private RetentionSettings settings() {
        return SettingsLoader.load(environment, null, StoreSettings.class)
                .get(StoreSettings.class)
                .retention();
    }

    private KeepTerms terms() {
        return settings().terms();
    }

    @Test
    void what_is_taken_down_is_erased_where_days_say_so() {
        assertThat(settings().takenDown()).isEmpty();
        environment.put("NEWSWIRE_STORE_RETENTION_TAKEN_DOWN", "30d");
        assertThat(settings().takenDown()).hasValue(30);
        environment.put("NEWSWIRE_STORE_RETENTION_TAKEN_DOWN", "0d");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(this::settings)
                .withMessageContaining("newswire.store.retention.taken-down");
    }

    @Test
    void everything_is_kept_for_ever_unless_told_otherwise() {
        assertThat(terms()).isEqualTo(KeepTerms.FOREVER);
    }

    @Test
    void a_source_may_be_kept_shorter_or_longer() {
        environment.put("NEWSWIRE_STORE_RETENTION_KEEP", "365d");
        environment.put("NEWSWIRE_STORE_RETENTION_SOURCES", "WWW.Wire.example=30d, papers.example=3650d");
        assertThat(terms()).isEqualTo(new KeepTerms(365, Map.of("wire.example", 30, "papers.example", 3650)));
    }

    @Test
    void what_cannot_be_read_is_told_with_an_example() {
        environment.put("NEWSWIRE_STORE_RETENTION_KEEP", "0d");
        environment.put("NEWSWIRE_STORE_RETENTION_SOURCES", "wire.example=30d,https://wire.example/=30d");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(this::terms)
                .withMessageContaining("newswire.store.retention.keep")
                .withMessageContaining("'0d' is no number of days")
                .withMessageContaining("wire.example=30d");
    }
}
