package io.newswire.cli.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Groups what is done with feeds. */
@Command(
        name = "feeds",
        description = "Follow feeds, and see how they do.",
        subcommands = {
            FeedsAddCommand.class,
            FeedsListCommand.class,
            FeedsShowCommand.class,
            FeedsSetCommand.class,
            FeedsRemoveCommand.class,
            FeedsImportCommand.class,
            FeedsExportCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds add https://news.example/    finds the feed behind any page",
            "  newswire feeds list                         how they do, those with trouble first"
        })
final class FeedsCommand extends Group {}
