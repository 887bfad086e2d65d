package io.newswire.cli.client;

import io.newswire.cli.terminal.Output;
import picocli.CommandLine.Command;

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
final class QueriesSecretCommand extends SavedQueryCommand {
    @Override
    void run(StoreClient store, String id, Output output) {
        var saved = store.post(QueriesCommand.path(id) + "/secret", null, SavedQuery.class);
        if (output.isJson()) {
            output.json(saved);
        } else {
            saved.linesWithSecret().forEach(output::line);
        }
    }
}
