package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompletionCommandTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    private Path directory;

    @Test
    void the_script_names_every_command_and_every_option_of_it() {
        var script = Typed.newswire("completion", "bash").out();
        names(Newswire.commandLine(), script);
    }

    private static void names(CommandLine command, String script) {
        command.getCommandSpec()
                .options()
                .forEach(option -> assertThat(script).contains("'" + option.longestName() + "'"));
        command.getSubcommands().forEach((name, sub) -> {
            assertThat(script)
                    .contains("_picocli_"
                            + sub.getCommandSpec().qualifiedName("_").replace("-", "") + "()");
            names(sub, script);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'newswire to', topics",
        "'newswire topics pl', plan",
        "'newswire dead-letters re', redrive",
        "'newswire doctor --str', --strict",
        "'newswire feeds list --output j', json",
        "'newswire tail feed-s', feed-status"
    })
    void bash_completes_what_was_begun(String typed, String completed) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH), "there is no " + BASH);
        assertThat(completions(typed).lines().map(String::strip)).contains(completed);
    }

    @Test
    void zsh_is_served_by_the_same_script() {
        assertThat(Typed.newswire("completion", "zsh").out()).contains("bashcompinit");
    }

    @Test
    void another_shell_is_refused_with_those_that_are_known() {
        var typed = Typed.newswire("completion", "fish");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("'fish' is none of bash, zsh");
    }

    /** As bash itself asks the function that the script registers. */
    private String completions(String typed) throws IOException, InterruptedException {
        var script = directory.resolve("newswire-completion");
        Files.writeString(script, Typed.newswire("completion", "bash").out());
        var asking = """
                source '%s' || exit 9
                COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
                function=$(complete -p newswire | sed -n 's/.*-F \\([^ ]*\\).*/\\1/p')
                "$function" newswire "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script, typed, typed);
        var bash = new ProcessBuilder(BASH.toString(), "--norc", "--noprofile", "-c", asking)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        bash.getOutputStream().close();
        var answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(bash.exitValue()).as(answer).isZero();
        return answer;
    }
}
