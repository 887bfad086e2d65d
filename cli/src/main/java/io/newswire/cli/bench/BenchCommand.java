package io.newswire.cli.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a pipeline under load. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure what a pipeline takes on this machine: it is started for that, and deleted afterwards.",
            "What else the machine does is measured too: give it nothing else to do, and repeat it."
        },
        subcommands = {BenchPagesCommand.class, BenchFeedsCommand.class, BenchSoakCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  newswire bench pages --pages html           from bytes on the topic of pages to rows",
            "  newswire bench feeds                        from feeds to rows, over HTTP",
            "  newswire bench soak --minutes 60            the same rate for a long time: what grows?"
        })
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: pages, feeds or soak");
    }
}
