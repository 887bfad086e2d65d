package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Exchanges the secret of a webhook. */
@Command(
        name = "secret",
        description = {
            "Sign deliveries to a webhook with a new secret, which is printed this once.",
            "",
            "For 24 hours they are signed with the one before as well, so that the receiver has time to learn the new one.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire queries secret 1f0c9a77d2e84b31"})
final class QueriesSecretCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ID", description = "As `newswire queries list` shows it.")
    private String id = "";

    @Override
    public Integer call() {
        var saved = new StoreClient(pipeline.endpoints().storeUrl())
                .post(QueriesCommand.path(id) + "/secret", null, SavedQuery.class);
        if (output.isJson()) {
            output.json(saved);
        } else {
            saved.linesWithSecret().forEach(output::line);
        }
        return ExitCode.OK;
    }
}
