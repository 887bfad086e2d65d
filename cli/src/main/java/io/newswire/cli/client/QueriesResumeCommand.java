package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes up deliveries that were given up. */
@Command(
        name = "resume",
        description = "Deliver again to a webhook that was given up, from where it stopped.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire queries resume 1f0c9a77d2e84b31"})
final class QueriesResumeCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ID", description = "As `newswire queries list` shows it.")
    private String id = "";

    @Override
    public Integer call() {
        var saved = new StoreClient(pipeline.endpoints().storeUrl())
                .post(QueriesCommand.path(id) + "/resume", null, SavedQuery.class);
        if (output.isJson()) {
            output.json(saved);
        } else {
            output.line(saved.line());
        }
        return ExitCode.OK;
    }
}
