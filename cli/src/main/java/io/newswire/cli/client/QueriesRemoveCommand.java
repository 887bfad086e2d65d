package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Forgets a saved query. */
@Command(
        name = "remove",
        aliases = "delete",
        description = "Forget a saved query and its webhook.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire queries remove 1f0c9a77d2e84b31"})
final class QueriesRemoveCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ID", description = "As `newswire queries list` shows it.")
    private String id = "";

    @Override
    public Integer call() {
        new StoreClient(pipeline.endpoints().storeUrl()).delete(QueriesCommand.path(id));
        if (!output.isJson()) {
            output.line("removed " + id);
        }
        return ExitCode.OK;
    }
}
