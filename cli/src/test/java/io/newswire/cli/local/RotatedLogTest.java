package io.newswire.cli.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatedLogTest {
    private static final int FULL = 20_000;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void file() {
        file = directory.resolve("a.log");
    }

    @Test
    void the_newest_lines_are_kept_whole_and_in_order_in_a_few_files_that_are_bounded() throws IOException {
        write(IntStream.range(0, 20_000).mapToObj(i -> "line " + i).toList());

        var kept = new ArrayList<String>();
        for (var full : RotatedLog.full(file)) {
            assertThat(Files.size(full)).isBetween(FULL / 2L, FULL + 10L);
            kept.addAll(Files.readAllLines(full));
        }
        kept.addAll(Files.readAllLines(file));
        assertThat(RotatedLog.full(file)).hasSize(4);
        assertThat(kept)
                .isEqualTo(IntStream.range(20_000 - kept.size(), 20_000)
                        .mapToObj(i -> "line " + i)
                        .toList());
        assertThat(directory.toFile().list()).hasSize(5);
    }

    @Test
    void another_start_goes_on_where_the_one_before_ended() throws IOException {
        write(List.of("one"));
        write(List.of("two"));
        assertThat(Files.readAllLines(file)).containsExactly("one", "two");
    }

    @Test
    void one_endless_line_is_not_torn() throws IOException {
        var endless = "x".repeat(3 * FULL);
        write(List.of("short", endless, "next"));
        assertThat(Files.readAllLines(RotatedLog.full(file).getLast())).containsExactly("short", endless);
        assertThat(Files.readAllLines(file)).containsExactly("next");
    }

    @Test
    void what_cannot_be_written_is_read_all_the_same() throws IOException {
        Files.createDirectory(file);
        var said = new ByteArrayInputStream("one\n".repeat(50_000).getBytes(UTF_8));
        try (var log = new RotatedLog(file, FULL)) {
            log.takeAll(said);
        }
        assertThat(said.available()).isZero();
    }

    private void write(List<String> lines) throws IOException {
        try (var log = new RotatedLog(file, FULL)) {
            log.takeAll(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(UTF_8)));
        }
    }
}
