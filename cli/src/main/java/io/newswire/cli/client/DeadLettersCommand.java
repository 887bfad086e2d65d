package io.newswire.cli.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Groups what is done with dead letters. */
@Command(
        name = "dead-letters",
        description = "See what could not be processed and why, send it on its way again, or discard it.",
        subcommands = {
            DeadLettersGroupsCommand.class,
            DeadLettersListCommand.class,
            DeadLettersShowCommand.class,
            DeadLettersRedriveCommand.class,
            DeadLettersDiscardCommand.class,
            DeadLettersRunsCommand.class,
            DeadLettersStopCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire dead-letters groups",
            "  newswire dead-letters show 3:17",
            "  newswire dead-letters redrive --reason undecodable --dry-run"
        })
final class DeadLettersCommand extends Group {
    static final String PATH = "/api/dead-letters";
    static final String RUNS = PATH + "/runs";
}
