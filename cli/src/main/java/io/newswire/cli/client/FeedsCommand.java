package io.newswire.cli.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Groups what is done with feeds. */
@Command(
        name = "feeds",
        description = "Follow feeds, and see how they do.",
        subcommands = {
            FeedsAddCommand.class,
            FeedsImportCommand.class,
            FeedsListCommand.class,
            FeedsRemoveCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  newswire feeds add https://news.example/rss.xml", "  newswire feeds list"})
final class FeedsCommand extends Group {}
