package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-command",
                "inspect url ftp://a.example/",
                "inspect feed no-such-file",
                "inspect fetch http://127.0.0.1:9/",
                "inspect robots nonsense",
                "explain no-such-file",
                "evaluate --data no-such-directory",
                "evaluate-duplicates --data no-such-directory",
                "feeds add http://127.0.0.1:9/ --list --output json",
                "feeds list --data NOTHING",
                "feeds show http://a.example/ --data NOTHING",
                "submit no-such-file --data NOTHING",
                "delete story --data NOTHING",
                "tail articles --data NOTHING",
                "search x --data NOTHING",
                "dead-letters list --data NOTHING",
                "dead-letters show 1:1 --data NOTHING",
                "status --data NOTHING",
                "status --kafka nowhere.invalid:1 --store http://127.0.0.1:9",
                "stop --data NOTHING"
            })
    void a_command_that_does_not_end_well_says_why_on_standard_error_and_not_in_javas_words(String line) {
        assertThat(run(line.replace("NOTHING", nothingRuns.toString()).split(" ")))
                .isNotZero();
        assertThat(err.toString())
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("null")
                .doesNotContain("\tat ");
    }

    @Test
    void all_that_is_wrong_with_a_command_line_is_said_at_once() {
        assertThat(run(
                        "feeds",
                        "set",
                        "a.example",
                        "--language",
                        "english",
                        "--min-interval",
                        "soon",
                        "--unset",
                        "colour"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines())
                .hasSize(5)
                .anyMatch(line -> line.contains("URL: 'a.example' is not a web address"))
                .anyMatch(line -> line.contains("'english' is no language tag"))
                .anyMatch(line -> line.contains("'soon' is no time span"))
                .anyMatch(line -> line.contains("there is no setting 'colour'"))
                .anyMatch(line -> line.contains("`newswire feeds set --help`"));
    }

    @Test
    void a_word_to_search_for_that_looks_like_an_option_is_told_how_it_is_given() {
        assertThat(run("search", "-toll")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("`newswire search -- -word`");
        err.getBuffer().setLength(0);
        run("search", "--tll");
        assertThat(err.toString()).doesNotContain("-- -word");
    }

    @Test
    void values_that_are_not_understood_are_told_without_words_of_programmers() {
        run("tail", "articles", "--limit", "many", "--output", "xml");
        assertThat(err.toString())
                .contains("'many' is no whole number", "'xml' is none of text, json")
                .doesNotContain("long")
                .doesNotContain("case-insensitive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "stop", "status", "doctor", "logs", "search", "archive list", "evaluate"})
    void a_directory_whose_name_is_empty_is_not_taken_for_the_current_one(String command) {
        assertThat(run((command + " --data=").split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("'--data'", "it is empty", "name a place");
    }

    @Test
    void a_pipeline_that_was_killed_is_said_to_have_died() throws IOException {
        Files.writeString(nothingRuns.resolve("newswire.json"), """
                {"bootstrapServers":"127.0.0.1:9","jdbcUrl":"jdbc:postgresql://127.0.0.1:9/newswire","httpPorts":{},
                 "console":"http://127.0.0.1:9","pid":2147483646,"startedAt":"2026-05-04T10:00:00.123Z"}""");
        assertThat(run("status", "--data", nothingRuns.toString())).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(err.toString()).contains("(process 2147483646, started at 2026-05-04T10:00:00Z) has died");
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
