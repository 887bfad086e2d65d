package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves a query. */
@Command(
        name = "add",
        description = {
            "Save a query, with a webhook if new matches are to be delivered somewhere.",
            "",
            "The secret that deliveries are signed with is printed this once. Receivers at addresses that are not public"
                    + " are refused, unless newswire.store.webhooks.allowed-hosts names them.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire queries add bridge --webhook https://hooks.example/newswire",
            "  newswire queries add --source news.example --section politics --webhook https://hooks.example/politics",
            "  newswire queries add --name Surge --language en -- '\"storm surge\"' -drill",
            "  newswire queries add --name Everything --webhook https://hooks.example/all --output json | jq -r .webhook.secret"
        })
final class QueriesAddCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private SearchFilters filters = new SearchFilters();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "As for `newswire search`; none for all articles. Words to exclude come after --: -- -toll")
    private List<String> words = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "For people. Default: the words.")
    private @Nullable String name;

    @Option(names = "--webhook", paramLabel = "URL", description = "New matches are delivered there.")
    private @Nullable String webhook;

    @Override
    public Integer call() {
        var saved =
                new StoreClient(pipeline.endpoints().storeUrl()).post(QueriesCommand.PATH, wanted(), SavedQuery.class);
        if (output.isJson()) {
            output.json(saved);
            return ExitCode.OK;
        }
        saved.linesWithSecret().forEach(output::line);
        return ExitCode.OK;
    }

    private Map<String, Object> wanted() {
        var query = new LinkedHashMap<>(filters.query());
        if (!words.isEmpty()) {
            query.put("q", String.join(" ", words));
        }
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("name", name != null ? name : words.isEmpty() ? "All articles" : String.join(" ", words));
        wanted.put("query", query);
        if (webhook != null) {
            wanted.put("webhook", Map.of("url", webhook));
        }
        return wanted;
    }
}
