package io.newswire.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.CommandFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {
    private static final byte[] ARTICLE =
            ("<p>" + "many words in a row that are an article ".repeat(30)).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void pages_are_found_in_folders_of_folders_packed_or_not() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("one.html"), ARTICLE);
        try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("two.HTM.gz")))) {
            packed.write(ARTICLE);
        }
        Files.write(folder.resolve("notes.txt"), ARTICLE);
        assertThat(PageFiles.in(folder)).hasSize(2).allMatch(page -> page.words() == 270);
    }

    @Test
    void what_has_no_running_text_is_left_out() throws IOException {
        Files.write(folder.resolve("one.html"), ARTICLE);
        Files.writeString(folder.resolve("menu.html"), "<ul>" + "<li>a menu".repeat(500));
        assertThat(PageFiles.in(folder)).hasSize(1);
    }

    @Test
    void a_folder_without_pages_is_told() throws IOException {
        Files.writeString(folder.resolve("menu.html"), "<ul>" + "<li>a menu".repeat(500));
        assertThatThrownBy(() -> PageFiles.in(folder))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContainingAll("--pages", folder.toString(), "1 pages", ".html");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThatThrownBy(() -> PageFiles.in(folder.resolve("nowhere")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("there is no such file or directory");
    }

    @Test
    void pages_of_our_own_are_as_large_as_real_ones_and_have_text() {
        assertThat(SelfMadePages.of(1))
                .hasSize(50)
                .allSatisfy(page -> assertThat(page.words()).isGreaterThan(100));
        assertThat(new EditedPages(SelfMadePages.of(1), 1).averageBytes()).isBetween(100_000L, 300_000L);
    }
}
