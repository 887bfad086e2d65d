package io.newswire.cli.archive;

import io.newswire.cli.client.Group;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Groups what is done with the archive. */
@Command(
        name = "archive",
        description = "See the raw pages that were archived, and check them.",
        subcommands = {ArchiveListCommand.class, ArchiveShowCommand.class, ArchiveVerifyCommand.class, HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire archive list",
            "  newswire archive show https://news.example/story",
            "  newswire archive verify"
        })
public final class ArchiveCommand extends Group {}
