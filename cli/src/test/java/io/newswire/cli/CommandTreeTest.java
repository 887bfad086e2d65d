package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

class CommandTreeTest {
    private static final Path PAGE = Path.of("..", "docs", "cli.md");

    static Stream<CommandLine> commands() {
        return with(Newswire.commandLine());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_described(CommandLine command) {
        assertThat(String.join("", command.getCommandSpec().usageMessage().description()))
                .isNotBlank();
        assertThat(command.getCommandSpec().options())
                .allSatisfy(option -> assertThat(String.join("", option.description()))
                        .as(option.longestName())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_shows_how_it_is_typed(CommandLine command) {
        var words = command.getCommandSpec().qualifiedName();
        var examples = command.getUsageMessage(Ansi.OFF).lines().dropWhile(line -> !line.startsWith("Example"));
        assertThat(examples).as("examples of %s", words).anyMatch(line -> line.contains(words));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_what_it_ends_with(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().exitCodeList()).containsKeys("0", "1", "2", "3");
        assertThat(command.getUsageMessage(Ansi.OFF)).contains("Exit codes:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_on_the_page_of_commands(CommandLine command) throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("`" + command.getCommandSpec().qualifiedName() + "`");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_exit_code_of_a_command_is_in_the_table(CommandLine command) throws IOException {
        var page = Files.readString(PAGE);
        assertThat(command.getCommandSpec().usageMessage().exitCodeList().keySet())
                .allSatisfy(code -> assertThat(page).contains("| " + code + " |"));
    }

    private static Stream<CommandLine> with(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream()
                        .distinct()
                        .filter(each -> !(each.getCommand() instanceof HelpCommand))
                        .flatMap(CommandTreeTest::with));
    }
}
