package io.newswire.cli.client;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists stories. */
@Command(
        name = "stories",
        description = "List the stories that are stored, the latest changed or the largest first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire stories",
            "  newswire stories --order tellings --from 2026-11-30 --limit 5",
            "  newswire stories --agency Reuters --output json | jq -r .id"
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

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "changed: the latest changed first. tellings: those with the most first. Default: changed.")
    private @Nullable String order;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only those that changed last on that day in UTC, or at that time, or later.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Only those that changed last until the end of that day in UTC, or before that time.")
    private @Nullable String to;

    @Option(names = "--agency", paramLabel = "NAME", description = "Only those that name this agency as their source.")
    private @Nullable String agency;

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
            output.note(
                    agency == null && from == null && to == null
                            ? "no stories: no stored article repeats another"
                            : "no such stories");
        }
        return ExitCode.OK;
    }

    private FoundStories page(StoreClient store, int most, String cursor) {
        var query = new LinkedHashMap<String, String>();
        query.put("limit", Integer.toString(most));
        put(query, "agency", agency);
        put(query, "from", from);
        put(query, "to", to);
        put(query, "order", order);
        put(query, "cursor", cursor.isEmpty() ? null : cursor);
        return store.get("/api/stories", query, FoundStories.class);
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null) {
            query.put(name, value);
        }
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
