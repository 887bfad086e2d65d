package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    /** No system gives a pid this high. */
    private static final long NO_PROCESS = Integer.MAX_VALUE - 1L;

    @TempDir
    private Path directory;

    @Test
    void what_was_written_is_read() throws Exception {
        var file = RunFile.ofThisProcess(
                "127.0.0.1:9092",
                "jdbc:postgresql://127.0.0.1:5432/newswire",
                Map.of(LocalService.STORE, 8080, LocalService.INGEST, 8081),
                Map.of("store-service", 71L));
        file.write(directory);
        assertThat(RunFile.read(directory)).contains(file);
        assertThat(file.console()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(file.databaseUri()).isEqualTo("postgresql://postgres@127.0.0.1:5432/newswire");
    }

    @Test
    void nothing_half_written_stays_beside_it() throws Exception {
        of(1, null).write(directory);
        of(2, null).write(directory);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve(RunFile.NAME));
        }
    }

    @Test
    void a_pipeline_whose_process_lives_is_running() throws Exception {
        RunFile.ofThisProcess("127.0.0.1:9092", "jdbc:postgresql://127.0.0.1:5432/newswire", Map.of(), Map.of())
                .write(directory);
        assertThat(RunFile.ofRunning(directory)).isPresent();
    }

    @Test
    void a_pipeline_whose_process_died_is_not_running_but_remembered() throws Exception {
        of(NO_PROCESS, null).write(directory);
        assertThat(RunFile.ofRunning(directory)).isEmpty();
        assertThat(RunFile.read(directory)).isPresent();
    }

    @Test
    void a_later_process_with_the_same_pid_is_not_the_pipeline() throws Exception {
        of(ProcessHandle.current().pid(), Instant.EPOCH).write(directory);
        assertThat(RunFile.ofRunning(directory)).isEmpty();
    }

    @Test
    void a_pipeline_that_holds_its_directory_runs_whatever_the_clock_says_of_its_start() throws Exception {
        of(ProcessHandle.current().pid(), Instant.EPOCH).write(directory);
        try (var held = PipelineLock.take(directory)) {
            assertThat(held).isNotNull();
            assertThat(RunFile.ofRunning(directory)).isPresent();
            assertThat(RunFile.ofDead(directory)).isEmpty();
        }
    }

    @Test
    void where_one_starts_the_one_before_is_not_told_as_dead() throws Exception {
        of(NO_PROCESS, null).write(directory);
        try (var held = PipelineLock.take(directory)) {
            assertThat(held).isNotNull();
            assertThat(RunFile.ofRunning(directory)).isEmpty();
            assertThat(RunFile.ofDead(directory)).isEmpty();
        }
    }

    @Test
    void a_pipeline_that_was_stopped_is_not_running_even_while_its_process_ends() throws Exception {
        RunFile.ofThisProcess("127.0.0.1:9092", "jdbc:postgresql://127.0.0.1:5432/newswire", Map.of(), Map.of())
                .write(directory);
        RunFile.markStopped(directory);
        assertThat(RunFile.ofRunning(directory)).isEmpty();
        assertThat(RunFile.ofDead(directory)).isEmpty();
        assertThat(Files.readString(directory.resolve(RunFile.NAME)))
                .contains("\"stoppedAt\":")
                .doesNotContain("running");
    }

    @Test
    void a_pipeline_that_was_killed_is_known_to_be_dead() throws Exception {
        of(NO_PROCESS, null).write(directory);
        assertThat(RunFile.ofDead(directory)).isPresent();
        RunFile.markStopped(directory);
        assertThat(RunFile.ofDead(directory)).as("what another process left").isPresent();
    }

    @Test
    void a_damaged_file_is_as_good_as_none() throws Exception {
        Files.writeString(directory.resolve(RunFile.NAME), "{\"bootstrapServers\":");
        assertThat(RunFile.read(directory)).isEmpty();
    }

    private static RunFile of(long pid, @Nullable Instant startedAt) {
        return new RunFile(
                "127.0.0.1:9092",
                "jdbc:postgresql://127.0.0.1:5432/newswire",
                Map.of("store-service", 8080),
                URI.create("http://127.0.0.1:8080"),
                pid,
                startedAt,
                Instant.parse("2026-01-01T00:00:00Z"),
                Map.of(),
                null);
    }
}
