package io.newswire.cli.client;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists stories. */
@Command(
        name = "stories",
        description = "List the stories that are stored, the latest changed first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire stories",
            "  newswire stories --limit 500 --output json | jq -r 'select(.memberCount > 9) | .id'"
        })
final class StoriesCommand implements Callable<Integer> {
    /** What the store gives at once. */
    private static final int PAGE = 200;

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int limit = 20;

    @Override
    public Integer call() {
        var store = new StoreClient(pipeline.endpoints().storeUrl());
        int shown = 0;
        @Nullable String next = "";
        while (next != null && shown < limit) {
            var page = page(store, Math.min(PAGE, limit - shown), next);
            page.items().forEach(this::print);
            shown += page.items().size();
            next = page.next();
        }
        if (shown == 0 && !output.isJson()) {
            output.note("no stories: no stored article repeats another");
        }
        return ExitCode.OK;
    }

    private static FoundStories page(StoreClient store, int most, String cursor) {
        var query = new LinkedHashMap<String, String>();
        query.put("limit", Integer.toString(most));
        if (!cursor.isEmpty()) {
            query.put("cursor", cursor);
        }
        return store.get("/api/stories", query, FoundStories.class);
    }

    private void print(FoundStories.Found story) {
        if (output.isJson()) {
            output.json(story);
        } else {
            output.lines(story.text());
            output.line("");
        }
    }
}
