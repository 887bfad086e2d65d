package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path directory;

    @Test
    void only_the_last_lines_are_shown() throws Exception {
        var log = Files.writeString(directory.resolve("a.log"), "one\ntwo\nthree\n");
        assertThat(LogTail.of(log, 2)).isEqualTo("two\nthree");
    }

    @Test
    void of_a_long_log_only_the_end_is_read() throws Exception {
        var log = Files.writeString(directory.resolve("a.log"), "x".repeat(1 << 20) + "\nthe end\n");
        assertThat(LogTail.of(log, 1)).isEqualTo("the end");
    }

    @Test
    void a_line_of_which_only_the_end_was_read_is_left_out() throws Exception {
        var log = Files.writeString(directory.resolve("a.log"), "x".repeat(1 << 20) + "\nthe end\n");
        assertThat(LogTail.of(log, 5)).isEqualTo("the end");
    }

    @Test
    void what_was_there_before_is_left_out() throws Exception {
        var log = Files.writeString(directory.resolve("a.log"), "old\nnew\n");
        assertThat(LogTail.of(log, 4, 5)).isEqualTo("new");
    }

    @Test
    void a_log_that_is_not_there_is_said_to_be_missing() {
        assertThat(LogTail.of(directory.resolve("none.log"), 5)).startsWith("(no log: ");
    }
}
