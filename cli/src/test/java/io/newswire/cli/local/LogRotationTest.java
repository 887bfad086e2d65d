package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {
    private static final int FULL = 1_000;

    @TempDir
    private Path directory;

    private Path log;

    @BeforeEach
    void log() {
        log = directory.resolve("a.log");
    }

    @Test
    void the_newest_lines_are_kept_in_order_in_a_few_files() throws IOException {
        try (var out = appending()) {
            for (int i = 0; i < 5_000; i++) {
                out.println("line " + i);
                if (i % 10 == 0) {
                    LogRotation.look(directory, FULL);
                }
            }
        }
        var kept = new ArrayList<String>();
        for (var full : LogRotation.full(log)) {
            assertThat(Files.size(full)).isBetween((long) FULL, FULL + 200L);
            kept.addAll(Files.readAllLines(full));
        }
        kept.addAll(Files.readAllLines(log));
        assertThat(LogRotation.full(log)).hasSize(4);
        assertThat(kept)
                .isEqualTo(IntStream.range(5_000 - kept.size(), 5_000)
                        .mapToObj(i -> "line " + i)
                        .toList());
        assertThat(directory.toFile().list()).hasSize(5);
    }

    @Test
    void what_is_not_full_or_no_log_stays_as_it_is() throws IOException {
        Files.writeString(log, "short\n");
        var other = Files.writeString(directory.resolve("data"), "x".repeat(2 * FULL));
        LogRotation.look(directory, FULL);
        assertThat(log).hasContent("short\n");
        assertThat(Files.size(other)).isEqualTo(2 * FULL);
    }

    /** As processes do that `up` starts. */
    private PrintStream appending() throws IOException {
        return new PrintStream(
                Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
    }
}
