package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a run before its end. */
@Command(
        name = "stop",
        description = "End a run over dead letters. What it did stays done, the rest is open as before.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire dead-letters stop 1f0c9a77d2e84b31"})
final class DeadLettersStopCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "RUN", description = "As `newswire dead-letters runs` shows it.")
    private String id = "";

    @Override
    public Integer call() {
        var path = DeadLettersCommand.RUNS + "/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        var run = new StoreClient(pipeline.endpoints().storeUrl()).post(path + "/stop", null, LetterRun.class);
        if (output.isJson()) {
            output.json(run);
        } else {
            output.line(run.line());
        }
        return ExitCode.OK;
    }
}
