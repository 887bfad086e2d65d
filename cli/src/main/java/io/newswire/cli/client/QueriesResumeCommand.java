package io.newswire.cli.client;

import io.newswire.cli.terminal.Output;
import picocli.CommandLine.Command;

/** Takes up deliveries that were given up. */
@Command(
        name = "resume",
        description = "Deliver again to a webhook that was given up, from where it stopped.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire queries resume 1f0c9a77d2e84b31"})
final class QueriesResumeCommand extends SavedQueryCommand {
    @Override
    void run(StoreClient store, String id, Output output) {
        var saved = store.post(QueriesCommand.path(id) + "/resume", null, SavedQuery.class);
        if (output.isJson()) {
            output.json(saved);
        } else {
            output.line(saved.line());
        }
    }
}
