package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.platform.settings.HttpSettings;
import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.Settings;
import io.newswire.platform.settings.SettingsLoader;
import io.newswire.store.StoreService;
import io.newswire.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveSettingsTest {
    @Test
    void nothing_is_archived_unless_it_is_asked_for() {
        var archive = load(Map.of()).get(StoreSettings.class).archive();
        assertThat(archive.enabled()).isFalse();
        assertThat(archive.keep()).isEmpty();
        assertThat(problems(Map.of())).isEmpty();
    }

    @Test
    void a_folder_is_enough() {
        var given = Map.of(
                "NEWSWIRE_STORE_ARCHIVE_ENABLED", "true",
                "NEWSWIRE_STORE_ARCHIVE_DIR", "/archive",
                "NEWSWIRE_STORE_ARCHIVE_KEEP", "90d");
        var archive = load(given).get(StoreSettings.class).archive();
        assertThat(archive.dir()).hasValue(Path.of("/archive"));
        assertThat(archive.keep()).hasValue(Duration.ofDays(90));
        assertThat(archive.maxFileMib()).isEqualTo(512);
        assertThat(archive.maxFileAge()).isEqualTo(Duration.ofDays(1));
        assertThat(problems(given)).isEmpty();
    }

    @Test
    void an_archive_without_a_folder_is_a_problem_with_a_way_out() {
        assertThat(problems(Map.of("NEWSWIRE_STORE_ARCHIVE_ENABLED", "true")))
                .singleElement()
                .asString()
                .startsWith("newswire.store.archive.dir: required")
                .contains("name a folder, or switch the archive off");
    }

    @Test
    void every_problem_is_told_at_once_with_its_key() {
        var wrong = Map.of(
                "NEWSWIRE_STORE_ARCHIVE_ENABLED", "yes",
                "NEWSWIRE_STORE_ARCHIVE_MAX_FILE_MIB", "0",
                "NEWSWIRE_STORE_ARCHIVE_MAX_FILE_AGE", "-1h",
                "NEWSWIRE_STORE_ARCHIVE_KEEP", "long",
                "NEWSWIRE_STORE_ARCHIVE_FOLDER", "/archive");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> load(wrong))
                .withMessageContaining("newswire.store.archive.enabled: 'yes' is neither true nor false")
                .withMessageContaining("newswire.store.archive.max-file-mib")
                .withMessageContaining("newswire.store.archive.max-file-age")
                .withMessageContaining("newswire.store.archive.keep: 'long' is no time span")
                .withMessageContaining("NEWSWIRE_STORE_ARCHIVE_FOLDER in the environment: unknown");
    }

    private static List<String> problems(Map<String, String> archive) {
        var settings = load(archive);
        return new StoreService().problems(settings.get(StoreSettings.class), settings.get(HttpSettings.class));
    }

    private static Settings load(Map<String, String> archive) {
        var environment = new HashMap<>(archive);
        environment.put("NEWSWIRE_STORE_DATABASE_URL", "jdbc:postgresql://db/newswire");
        environment.put("NEWSWIRE_STORE_DATABASE_USER", "newswire");
        return SettingsLoader.load(environment, null, StoreSettings.class, HttpSettings.class);
    }
}
