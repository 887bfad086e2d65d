package io.newswire.cli.reprocess;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a run. */
@Command(
        name = "resume",
        description = "Go on with a run that was interrupted, where it stopped.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire reprocess resume 2026-11-24-093000 --rate 50"})
final class ReprocessResumeCommand implements Callable<Integer> {
    @Mixin
    private PageOptions pages = new PageOptions();

    @Mixin
    private RateOption rate = new RateOption();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "RUN", description = "As `reprocess list` shows it.")
    private String run = "";

    @Override
    public Integer call() {
        ReprocessCommand.show(
                new Reprocessing(pipeline, pages, rate.rate(), ReadingSettings.of(System.getenv()), output).resume(run),
                output);
        return ExitCode.OK;
    }
}
