package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists saved queries. */
@Command(
        name = "list",
        description = "List the saved queries and how their webhooks do, the oldest first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire queries list",
            "  newswire queries list --output json | jq -r 'select(.webhook.state == \"GIVEN_UP\") | .id'"
        })
final class QueriesListCommand implements Callable<Integer> {
    private static final String PAGE = "200";

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var store = new StoreClient(pipeline.endpoints().storeUrl());
        int shown = 0;
        @Nullable String next = "";
        while (next != null) {
            var query = new LinkedHashMap<String, String>();
            query.put("limit", PAGE);
            if (!next.isEmpty()) {
                query.put("cursor", next);
            }
            var page = store.get(QueriesCommand.PATH, query, SavedQuery.Saved.class);
            page.items().forEach(this::print);
            shown += page.items().size();
            next = page.next();
        }
        if (shown == 0 && !output.isJson()) {
            output.note("no saved queries: `newswire queries add WORDS --webhook URL` saves one");
        }
        return ExitCode.OK;
    }

    private void print(SavedQuery saved) {
        if (output.isJson()) {
            output.json(saved);
        } else {
            output.line(saved.line());
        }
    }
}
