package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewswireTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path nothingRuns;

    @Test
    void a_word_that_is_no_command_is_a_usage_error() {
        assertThat(run("no-such-command")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void no_command_at_all_is_a_usage_error() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Which command?");
    }

    @Test
    void stop_says_so_when_nothing_runs() {
        assertThat(run("stop", "--data", nothingRuns.toString())).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(err.toString()).contains("No pipeline runs on " + nothingRuns);
    }

    @Test
    void status_says_so_when_nothing_runs() {
        assertThat(run("status", "--data", nothingRuns.toString())).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(err.toString()).contains("newswire up --data " + nothingRuns);
    }

    @Test
    void help_shows_examples_and_exit_codes() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("newswire demo", "Exit codes:");
    }

    private int run(String... args) {
        return Newswire.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
