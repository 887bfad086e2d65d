package io.newswire.cli.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Groups what is done with saved queries. */
@Command(
        name = "queries",
        description = "Save queries, and have new matches delivered to a webhook.",
        subcommands = {
            QueriesAddCommand.class,
            QueriesListCommand.class,
            QueriesShowCommand.class,
            QueriesResumeCommand.class,
            QueriesSecretCommand.class,
            QueriesRemoveCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire queries add bridge --webhook https://hooks.example/newswire",
            "  newswire queries list                       how their webhooks do"
        })
final class QueriesCommand extends Group {
    static final String PATH = "/api/saved-queries";

    /** Of one, whatever was typed as its id. */
    static String path(String id) {
        return PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
