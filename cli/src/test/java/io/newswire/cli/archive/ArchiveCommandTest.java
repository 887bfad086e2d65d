package io.newswire.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Typed;
import io.newswire.store.archive.ArchiveSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandTest {
    @TempDir
    private Path directory;

    private Path archive;

    @BeforeEach
    void store() throws IOException {
        archive = directory.resolve("archive");
        ArchiveSample.write(archive);
    }

    @Test
    void pages_are_listed_newest_first_for_people_and_for_programs() {
        var listed = run("list");
        assertThat(listed.exitCode()).isZero();
        assertThat(listed.lines()).hasSize(3);
        assertThat(listed.lines().getFirst()).startsWith("2026-11-24T14:00:00Z  gone      410  ");
        assertThat(listed.lines().getLast())
                .startsWith("2026-11-24T12:00:00Z  response  200  ")
                .endsWith(ArchiveSample.URL);
        assertThat(run("list", "--limit", "1", "--output", "json").lines())
                .singleElement()
                .asString()
                .contains("\"kind\":\"GONE\"");
    }

    @Test
    void a_page_is_shown_by_its_address_or_its_article_and_saved_byte_by_byte() throws IOException {
        var file = directory.resolve("page.html");
        var shown = run("show", ArchiveSample.URL, "--capture", "3", "--save", file.toString());
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out())
                .contains("HTTP/1.1 200 OK")
                .contains("Content-Type: text/html")
                .contains(".warc.gz, offset");
        assertThat(Files.readAllBytes(file)).isEqualTo(ArchiveSample.body());
        assertThat(run("show", ArchiveSample.ID, "--capture", "2").out()).contains("HTTP/1.1 200 OK");
        assertThat(run("show", ArchiveSample.ID, "--capture", "3", "--save", file.toString())
                        .exitCode())
                .as("no file is replaced")
                .isEqualTo(1);
    }

    @Test
    void a_page_that_is_gone_is_told_as_such() {
        assertThat(run("show", ArchiveSample.ID).out()).contains("The page is gone");
        var saved =
                run("show", ArchiveSample.ID, "--save", directory.resolve("x").toString());
        assertThat(saved.exitCode()).isEqualTo(1);
        assertThat(saved.err()).contains("nothing to save");
    }

    @Test
    void what_is_not_there_is_told_with_a_way_out() {
        assertThat(run("show", "https://news.example/other").err()).contains("`newswire archive list` shows what is");
        assertThat(run("show", ArchiveSample.ID, "--capture", "4").err()).contains("captures 1 to 3");
        var nowhere = Typed.newswire(
                "archive", "list", "--archive", directory.resolve("no").toString());
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("there is no archive in").contains("--archive DIR");
    }

    @Test
    void an_archive_is_verified_and_what_is_wrong_is_told_with_its_place() throws IOException {
        var fine = run("verify");
        assertThat(fine.exitCode()).as(fine.out()).isZero();
        assertThat(fine.out()).contains("1 files, 3 captures, ").contains("nothing is wrong");

        var warc = ArchiveSample.warc(archive);
        var bytes = Files.readAllBytes(warc);
        bytes[bytes.length - 1] ^= 1;
        Files.write(warc, bytes);
        var damaged = run("verify");
        assertThat(damaged.exitCode()).isEqualTo(1);
        assertThat(damaged.out())
                .contains(warc.getFileName() + ", offset ")
                .contains("damaged gzip member")
                .contains("things are wrong");
        assertThat(run("verify", "--output", "json").out()).contains("\"problem\":");
    }

    private Typed run(String command, String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("archive", command, "--archive", archive.toString()));
        all.addAll(java.util.List.of(arguments));
        return Typed.newswire(all.toArray(String[]::new));
    }
}
