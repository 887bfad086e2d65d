package io.newswire.cli.client;

import picocli.CommandLine;

/** The commands of this package. */
public final class ClientCommands {
    private ClientCommands() {}

    public static void addTo(CommandLine root) {
        root.addSubcommand(new FeedsCommand())
                .addSubcommand(new SubmitCommand())
                .addSubcommand(new DeleteCommand())
                .addSubcommand(new TailCommand())
                .addSubcommand(new SearchCommand())
                .addSubcommand(new StoryCommand())
                .addSubcommand(new StoriesCommand())
                .addSubcommand(new TraceCommand())
                .addSubcommand(new QueriesCommand())
                .addSubcommand(new DeadLettersCommand())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
