package io.newswire.cli;

import io.newswire.cli.archive.ArchiveCommand;
import io.newswire.cli.bench.BenchCommand;
import io.newswire.cli.chaos.ChaosCommand;
import io.newswire.cli.client.ClientCommands;
import io.newswire.cli.doctor.DoctorCommand;
import io.newswire.cli.duplicates.EvaluateDuplicatesCommand;
import io.newswire.cli.evaluate.EvaluateCommand;
import io.newswire.cli.explain.ExplainCommand;
import io.newswire.cli.inspect.InspectCommand;
import io.newswire.cli.local.StartFailed;
import io.newswire.cli.logs.LogsCommand;
import io.newswire.cli.reprocess.ReprocessCommand;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.topics.TopicsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code newswire} command. */
@Command(
        name = "newswire",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Follows news sources and turns what they publish into clean articles, over Kafka topics.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StatusCommand.class,
            StopCommand.class,
            LogsCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            InspectCommand.class,
            ExplainCommand.class,
            ArchiveCommand.class,
            ReprocessCommand.class,
            EvaluateCommand.class,
            EvaluateDuplicatesCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            CompletionCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeList = "4:something is to be mended, say doctor, topics plan and topics apply",
        footerHeading = "%nExamples:%n",
        footer = {
            "  newswire demo                            the whole pipeline on a small newsroom of its own",
            "  newswire up --data ~/news                a pipeline that keeps its data, for real feeds",
            "  newswire up --data ~/news --detach       the same in the background",
            "  newswire status                          how the pipeline started last is doing",
            "  newswire stop                            ends it; the next up goes on where it stopped",
            "  newswire doctor                          what is not as it should be, and how to mend it",
            "  newswire explain https://news.example/a  why a page is read as it is",
            "  newswire test                            builds and runs all tests",
            "",
            "Details of a command: newswire COMMAND --help"
        })
public final class Newswire implements Runnable {
    private static final int HELP_WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exits with one of {@link ExitCode}. */
    public static void main(String[] args) {
        CommandLog.onlyErrors();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var ansi = Terminal.standard().isColoured() ? Ansi.ON : Ansi.OFF;
        var root = new CommandLine(new Newswire());
        ClientCommands.addTo(root);
        ExitCodeHelp.addTo(root);
        return Misuse.toldBy(root)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    /** A failure that was foreseen is a message; any other is a fault of ours and shows where. */
    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof CommandFailed || failure instanceof StartFailed) {
            command.getErr().println("newswire: " + failure.getMessage());
        } else {
            command.getErr().println("newswire: a fault of newswire itself: please report it with what follows");
            failure.printStackTrace(command.getErr());
        }
        return failure instanceof CommandFailed failed ? failed.exitCode() : ExitCode.FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
