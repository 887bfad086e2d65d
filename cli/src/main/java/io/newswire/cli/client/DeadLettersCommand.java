package io.newswire.cli.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Groups what is done with dead letters. */
@Command(
        name = "dead-letters",
        description = "See what could not be processed, and why.",
        subcommands = {DeadLettersListCommand.class, DeadLettersShowCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  newswire dead-letters list", "  newswire dead-letters show 3:17"})
final class DeadLettersCommand extends Group {}
