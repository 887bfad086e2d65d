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
    void a_bucket_needs_a_folder_both_credentials_or_none_and_a_plain_address() {
        assertThat(problems(Map.of("NEWSWIRE_STORE_ARCHIVE_S3_BUCKET", "pages")))
                .singleElement()
                .asString()
                .startsWith("newswire.store.archive.dir: required beside newswire.store.archive.s3.bucket");
        var wrong = Map.of(
                "NEWSWIRE_STORE_ARCHIVE_DIR", "/archive",
                "NEWSWIRE_STORE_ARCHIVE_MAX_FILE_MIB", "5000",
                "NEWSWIRE_STORE_ARCHIVE_S3_BUCKET", "pages",
                "NEWSWIRE_STORE_ARCHIVE_S3_ENDPOINT", "https://user:open-sesame@storage.example",
                "NEWSWIRE_STORE_ARCHIVE_S3_ACCESS_KEY", "somebody");
        assertThat(problems(wrong))
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("newswire.store.archive.max-file-mib: at most 4096"))
                .anyMatch(problem -> problem.startsWith("newswire.store.archive.s3.secret-key: required"))
                .anyMatch(problem -> problem.startsWith("newswire.store.archive.s3.endpoint: it does not look like"))
                .noneMatch(problem -> problem.contains("open-sesame"));
        assertThat(problems(Map.of(
                        "NEWSWIRE_STORE_ARCHIVE_DIR", "/archive",
                        "NEWSWIRE_STORE_ARCHIVE_S3_BUCKET", "pages",
                        "NEWSWIRE_STORE_ARCHIVE_S3_ENDPOINT", "http://10.0.0.5:9000")))
                .isEmpty();
    }

    @Test
    void the_keys_of_a_bucket_are_never_shown() {
        var shown = load(Map.of(
                        "NEWSWIRE_STORE_ARCHIVE_S3_BUCKET", "pages",
                        "NEWSWIRE_STORE_ARCHIVE_S3_ACCESS_KEY", "key-of-somebody",
                        "NEWSWIRE_STORE_ARCHIVE_S3_SECRET_KEY", "open-sesame"))
                .effective();
        assertThat(String.join("\n", shown))
                .contains("newswire.store.archive.s3.bucket = pages")
                .doesNotContain("open-sesame")
                .doesNotContain("key-of-somebody");
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
