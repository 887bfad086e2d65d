package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.terminal.Output;
import java.time.Instant;
import picocli.CommandLine.Command;

/** Shows one saved query in full. */
@Command(
        name = "show",
        description = "Show a saved query, and how its webhook does. Its address and secret are not shown again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire queries show 1f0c9a77d2e84b31"})
final class QueriesShowCommand extends SavedQueryCommand {
    @Override
    void run(StoreClient store, String id, Output output) {
        var saved = store.find(QueriesCommand.path(id), SavedQuery.class)
                .orElseThrow(() -> new CommandFailed(
                        id + ": no query is saved under this id. `newswire queries list` shows those that are."));
        if (output.isJson()) {
            output.json(saved);
        } else {
            saved.lines(Instant.now()).forEach(output::line);
        }
    }
}
