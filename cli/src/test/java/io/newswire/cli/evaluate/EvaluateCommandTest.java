package io.newswire.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class EvaluateCommandTest {
    private static final String FIRST =
            "The council voted on Tuesday to raise the harbour wall by a metre, after two winters of floods.";
    private static final String SECOND =
            "Work begins in spring, the engineer said, and will take until the herring come back to the bay.";
    private static final String LOST = "This sentence is in the label, and nobody ever put it on the page itself.";

    @TempDir
    private Path data;

    @BeforeEach
    void write() throws IOException {
        var pages = Files.createDirectories(data.resolve("harbour/html"));
        Files.writeString(pages.resolve("good.html"), page("Harbour wall to be raised"));
        Files.writeString(pages.resolve("poor.html"), page("Harbour wall to be raised again"));
        Files.writeString(data.resolve("harbour/gold.json"), """
                {"good": {"url": "https://quay.example/1", "text": "%1$s\\n\\n%2$s", "lang": "en",
                          "title": "Harbour wall to be raised", "author": ["Ada Marlowe"], "date": "2026-03-18",
                          "with": ["two winters of floods"], "without": ["Timetable of ferries"]},
                 "poor": {"url": "https://quay.example/2", "text": "%1$s\\n\\n%2$s\\n\\n%3$s", "lang": "en",
                          "title": "Another title", "author": [], "date": "", "with": [], "without": []}}""".formatted(FIRST, SECOND, LOST));
    }

    private static String page(String title) {
        return """
                <html lang="en"><head><title>%s</title><meta name="author" content="Ada Marlowe">
                <meta property="article:published_time" content="2026-03-18"></head><body>
                <nav class="menu"><a href="/t">Timetable of ferries</a></nav>
                <article><h1>%s</h1><p>%s</p><p>%s</p></article></body></html>""".formatted(title, title, FIRST, SECOND);
    }

    @Test
    void one_table_shows_what_was_right_beside_a_peer_and_how_fast() {
        var typed = Typed.newswire("evaluate", "--data", data.toString());

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        var ours = row(typed, "harbour", "newswire");
        assertThat(ours[2]).isEqualTo("2");
        assertThat(ours[4]).as("precision").isEqualTo("1.0000");
        assertThat(ours[7]).as("snippets").isEqualTo("1.0000");
        assertThat(ours[8]).as("title").isEqualTo("0.5000");
        assertThat(ours[10]).as("author").isEqualTo("1.0000");
        assertThat(ours[12]).as("authors invented").isEqualTo("1");
        assertThat(ours[13]).as("date").isEqualTo("1.0000");
        assertThat(ours[15]).as("dates invented").isEqualTo("1");
        assertThat(ours[16]).as("language").isEqualTo("1.0000");
        assertThat(row(typed, "harbour", "readability4j")[2]).isEqualTo("2");
        assertThat(typed.out()).contains("pages/s", "Jsoup.parse");
    }

    @Test
    void programs_get_the_figures_by_name() {
        var typed = Typed.newswire("evaluate", "--data", data.toString(), "--fast", "--worst", "1", "--output", "json");

        var objects = typed.lines().stream().map(JsonMapper.shared()::readTree).toList();
        assertThat(objects).hasSize(2);
        var score = objects.getFirst();
        assertThat(score.get("set").asString()).isEqualTo("harbour");
        assertThat(score.get("precision").asDouble()).isEqualTo(1);
        assertThat(score.get("author").get("invented").asInt()).isEqualTo(1);
        assertThat(objects.getLast().get("worst").get(0).asString()).startsWith("poor  F1");
    }

    private static String[] row(Typed typed, String set, String extractor) {
        return typed.lines().stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length > 10 && cells[0].equals(set) && cells[1].equals(extractor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_worst_pages_say_what_is_missing_and_which_fields_are_wrong() {
        var typed = Typed.newswire("evaluate", "--data", data.toString(), "--fast", "--worst", "1");

        assertThat(typed.lines())
                .containsSequence("", "Worst of harbour:")
                .anyMatch(line -> line.startsWith("poor  F1"))
                .anyMatch(line -> line.contains("missing") && line.contains("not in one piece on the page"))
                .anyMatch(line -> line.contains("title “Harbour wall to be raised again”, labelled “Another title”"))
                .noneMatch(line -> line.startsWith("good"));
    }

    @Test
    void what_was_made_of_each_page_is_written_for_other_tools(@TempDir Path out) throws IOException {
        Typed.newswire("evaluate", "--data", data.toString(), "--fast", "--out", out.toString());

        var written = JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("newswire-harbour.json")));
        assertThat(written.at("/good/articleBody").asString()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(written.at("/good/author/0").asString()).isEqualTo("Ada Marlowe");
        assertThat(written.at("/good/date").asString()).isEqualTo("2026-03-18");
    }

    @Test
    void an_archive_is_read_as_a_folder_is_and_unpacked_nowhere(@TempDir Path archives) throws IOException {
        pack(archives.resolve("harbour.tar.gz"));
        var ofFolder = Typed.newswire("evaluate", "--data", data.toString(), "--fast");

        assertThat(Typed.newswire("evaluate", "--data", archives.toString(), "--fast")
                        .out())
                .isEqualTo(ofFolder.out());
        assertThat(archives).isDirectoryContaining(file -> file.endsWith("harbour.tar.gz"));
        assertThat(archives.resolve("harbour")).doesNotExist();
    }

    private void pack(Path archive) throws IOException {
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)));
                var files = Files.walk(data)) {
            files.filter(Files::isRegularFile).forEach(file -> add(tar, file));
        }
    }

    private void add(TarArchiveOutputStream tar, Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var entry = new TarArchiveEntry(data.relativize(file).toString());
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_set_that_is_not_there_is_said_so_with_what_one_looks_like(@TempDir Path empty) {
        assertThat(Typed.newswire("evaluate", "--data", "no-such-directory").err())
                .contains("no directory no-such-directory");
        assertThat(Typed.newswire("evaluate", "--data", empty.toString()).err())
                .contains("no labelled set", "gold.json", "tar.gz");
        assertThat(Typed.newswire("evaluate", "--data", data.toString(), "--set", "quay")
                        .err())
                .contains("called quay; there are harbour");
        assertThat(Typed.newswire("evaluate").exitCode()).isEqualTo(2);
    }

    @Test
    void a_page_that_is_labelled_but_missing_is_named() throws IOException {
        Files.delete(data.resolve("harbour/html/poor.html"));

        assertThat(Typed.newswire("evaluate", "--data", data.toString(), "--fast")
                        .err())
                .contains("html/poor.html");
    }
}
