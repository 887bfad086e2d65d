package io.newswire.cli.client;

import io.newswire.cli.terminal.Output;
import picocli.CommandLine.Command;

/** Forgets a saved query. */
@Command(
        name = "remove",
        aliases = "delete",
        description = "Forget a saved query and its webhook.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire queries remove 1f0c9a77d2e84b31"})
final class QueriesRemoveCommand extends SavedQueryCommand {
    @Override
    void run(StoreClient store, String id, Output output) {
        store.delete(QueriesCommand.path(id));
        if (!output.isJson()) {
            output.line("removed " + id);
        }
    }
}
