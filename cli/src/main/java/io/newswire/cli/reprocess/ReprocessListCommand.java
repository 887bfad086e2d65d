package io.newswire.cli.reprocess;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists runs. */
@Command(
        name = "list",
        description = "List all runs, newest first: id, state, how far, what was selected.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire reprocess list"})
final class ReprocessListCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var runs = new Runs(pipeline.endpoints()).all();
        if (runs.isEmpty() && !output.isJson()) {
            output.note("there was no run yet; `newswire reprocess --help` says how to begin one");
        }
        var now = Instant.now();
        for (var run : runs) {
            if (output.isJson()) {
                output.json(run);
            } else {
                output.line(RunText.line(run, now));
            }
        }
        return ExitCode.OK;
    }
}
