package io.newswire.cli.client;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was done with dead letters. */
@Command(
        name = "runs",
        description = "List what was done with dead letters, by whom and how far, the newest first.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire dead-letters runs --limit 5"})
final class DeadLettersRunsCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show at most N, up to 200. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int limit = 20;

    @Override
    public Integer call() {
        var runs = new StoreClient(pipeline.endpoints().storeUrl())
                .get(DeadLettersCommand.RUNS, Map.of("limit", Integer.toString(limit)), LetterRun.Runs.class);
        for (var run : runs.items()) {
            if (output.isJson()) {
                output.json(run);
            } else {
                output.line(run.line());
            }
        }
        return ExitCode.OK;
    }
}
