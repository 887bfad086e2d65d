package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Drops a run. */
@Command(
        name = "discard",
        description = "Drop a run, also one that is under way: it ends, and nothing of it is published.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire reprocess discard 2026-11-24-093000"})
final class ReprocessDiscardCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "RUN", description = "As `reprocess list` shows it.")
    private String id = "";

    @Override
    public Integer call() {
        var endpoints = pipeline.endpoints();
        check(new Runs(endpoints).named(id));
        try (var writer = RunWriter.open(endpoints, id)) {
            var run = new Runs(endpoints).named(id);
            check(run);
            var discarded = run.with(State.DISCARDED, Instant.now());
            writer.commit(discarded, List.of());
            if (output.isJson()) {
                output.json(discarded);
            } else {
                output.line("run " + id + " is discarded");
            }
        }
        return ExitCode.OK;
    }

    private static void check(ReprocessRun run) {
        if (run.state() == State.PROMOTING || run.state() == State.PROMOTED) {
            throw new CommandFailed("run " + run.id() + " is " + RunText.state(run)
                    + ": what is published stays so. `newswire delete` takes articles down");
        }
    }
}
