package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one saved query in full. */
@Command(
        name = "show",
        description = "Show a saved query, and how its webhook does. Its address and secret are not shown again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire queries show 1f0c9a77d2e84b31"})
final class QueriesShowCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ID", description = "As `newswire queries list` shows it.")
    private String id = "";

    @Override
    public Integer call() {
        var saved = new StoreClient(pipeline.endpoints().storeUrl())
                .find(QueriesCommand.path(id), SavedQuery.class)
                .orElseThrow(() -> new CommandFailed(
                        id + ": no query is saved under this id. `newswire queries list` shows those that are."));
        if (output.isJson()) {
            output.json(saved);
        } else {
            saved.lines(Instant.now()).forEach(output::line);
        }
        return ExitCode.OK;
    }
}
