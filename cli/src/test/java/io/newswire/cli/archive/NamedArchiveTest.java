package io.newswire.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.CommandFailed;
import io.newswire.store.archive.ArchiveFiles;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.ArchiveSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedArchiveTest {
    @TempDir
    private Path directory;

    @Test
    void the_option_wins_over_the_settings_and_those_over_the_pipeline() throws IOException {
        var full = Files.createDirectory(directory.resolve("full"));
        var empty = Files.createDirectory(directory.resolve("empty"));
        ArchiveSample.write(full);
        var settings = Map.of("NEWSWIRE_STORE_ARCHIVE_DIR", full.toString());
        assertThat(pages(NamedArchive.find(full, Map.of(), empty))).isEqualTo(3);
        assertThat(pages(NamedArchive.find(null, settings, empty))).isEqualTo(3);
        assertThat(pages(NamedArchive.find(null, Map.of(), full))).isEqualTo(3);
        assertThat(pages(NamedArchive.find(empty, settings, full))).isZero();
    }

    @Test
    void the_settings_may_stand_in_the_file_of_a_store_service() throws IOException {
        ArchiveSample.write(directory.resolve("there"));
        var file = Files.writeString(
                directory.resolve("store.properties"),
                "newswire.kafka.bootstrap-servers=kafka:9092\nnewswire.store.database-url=jdbc:postgresql://db/newswire\n"
                        + "newswire.store.database-user=newswire\nnewswire.store.archive.dir="
                        + directory.resolve("there") + "\n");
        assertThat(pages(NamedArchive.find(null, Map.of("NEWSWIRE_CONFIG", file.toString()), null)))
                .isEqualTo(3);
    }

    @Test
    void where_nothing_is_there_is_none_and_a_folder_that_is_named_has_to_be_there() {
        assertThat(NamedArchive.find(null, Map.of(), null)).isEmpty();
        assertThat(NamedArchive.find(null, Map.of(), directory.resolve("none"))).isEmpty();
        assertThatThrownBy(() -> NamedArchive.find(directory.resolve("none"), Map.of(), directory))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("there is no archive in");
    }

    @Test
    void half_the_credentials_of_a_bucket_are_told_and_not_shown() {
        var half = Map.of(
                "NEWSWIRE_STORE_ARCHIVE_S3_BUCKET", "pages",
                "NEWSWIRE_STORE_ARCHIVE_S3_SECRET_KEY", "open-sesame");
        assertThatThrownBy(() -> NamedArchive.find(null, half, directory))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("newswire.store.archive.s3.access-key: required")
                .hasMessageNotContaining("open-sesame");
    }

    private static int pages(Optional<ArchiveFiles> files) throws IOException {
        try (var found = files.orElseThrow()) {
            return new ArchiveReader(found).newest(10).size();
        }
    }
}
