package io.newswire.cli.topics;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Topics: what they are and what they should be. */
@Command(
        name = "topics",
        description = {
            "Show what the pipeline's topics are, and make them what this version wants them to be.",
            "No topic is ever deleted, and partitions are only added when --allow-partitions says so."
        },
        mixinStandardHelpOptions = true,
        subcommands = {TopicsListCommand.class, TopicsPlanCommand.class, TopicsApplyCommand.class, HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  newswire topics list",
            "  newswire topics plan --kafka broker:9092",
            "  newswire topics apply --config newswire.properties --yes"
        })
public final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of list, plan and apply?");
    }
}
