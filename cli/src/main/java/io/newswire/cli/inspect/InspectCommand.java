package io.newswire.cli.inspect;

import io.newswire.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what shows the decisions of the services on single inputs. */
@Command(
        name = "inspect",
        description = {
            "See what Newswire makes of a single input, and why.",
            "Runs the same code as the services, without them. Prints JSON: one object a line for several inputs."
        },
        subcommands = {
            InspectFeedCommand.class,
            InspectUrlCommand.class,
            InspectFetchCommand.class,
            InspectRobotsCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire inspect feed https://news.example/rss.xml",
            "  newswire inspect url 'https://m.news.example/a?utm_source=rss'",
            "  newswire inspect fetch https://news.example/a",
            "  newswire inspect robots https://news.example/a --agent Newswire"
        })
public final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        command.commandLine().usage(command.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
