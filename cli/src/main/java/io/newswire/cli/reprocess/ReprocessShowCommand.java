package io.newswire.cli.reprocess;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a run. */
@Command(
        name = "show",
        description = "Show a run: how far it is, and what would change field by field, with samples.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire reprocess show 2026-11-24-093000"})
final class ReprocessShowCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "RUN", description = "As `reprocess list` shows it.")
    private String run = "";

    @Override
    public Integer call() {
        ReprocessCommand.show(new Runs(pipeline.endpoints()).named(run), output);
        return ExitCode.OK;
    }
}
