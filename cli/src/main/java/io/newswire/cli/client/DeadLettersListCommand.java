package io.newswire.cli.client;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.Topic;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters. */
@Command(
        name = "list",
        description = "List what could not be processed, the newest first: where, why, and from which record.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire dead-letters list",
            "  newswire dead-letters list --reason undecodable --output json",
            "  newswire dead-letters list --from-kafka    while the store is away"
        })
final class DeadLettersListCommand implements Callable<Integer> {
    private static final int LARGEST_PAGE = 200;

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private LetterFilters filters = new LetterFilters();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Show at most the newest N. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int limit = 50;

    @Option(
            names = "--from-kafka",
            description = "Read the topic itself, which knows only --reason, and nothing of what became of them.")
    private boolean fromKafka;

    @Override
    public Integer call() {
        if (fromKafka) {
            readTopic();
        } else {
            askStore();
        }
        return ExitCode.OK;
    }

    private void askStore() {
        var store = new StoreClient(pipeline.endpoints().storeUrl());
        var query = new LinkedHashMap<>(filters.query());
        int left = limit;
        @Nullable String next = "";
        while (next != null && left > 0) {
            query.put("limit", Integer.toString(Math.min(left, LARGEST_PAGE)));
            if (!next.isEmpty()) {
                query.put("cursor", next);
            }
            var page = store.get(DeadLettersCommand.PATH, query, StoredLetter.Letters.class);
            page.items().forEach(this::print);
            left -= page.items().size();
            next = page.next();
        }
        if (left == limit) {
            filters.refuseUnknown(store);
            if (!output.isJson()) {
                output.note("no dead letter fits");
            }
        }
        if (next != null && !output.isJson()) {
            output.note("there are more: --limit shows them, `newswire dead-letters groups` counts them");
        }
    }

    private void print(StoredLetter letter) {
        if (output.isJson()) {
            output.json(letter);
        } else {
            output.line(letter.line());
        }
    }

    private void readTopic() {
        var summary = new DeadLetterSummary(limit);
        var reason = filters.reason();
        try (var reader =
                TopicReader.open(pipeline.endpoints(), Topic.DEAD_LETTERS).fromBeginning()) {
            reader.readToEnd(each -> {
                var letter = DeadLetter.of(each);
                if (reason == null || reason.equals(letter.cause().reason())) {
                    summary.add(letter);
                }
            });
        }
        if (summary.total() == 0 && reason != null) {
            filters.refuseUnknown();
        }
        if (output.isJson()) {
            summary.newest().forEach(output::json);
            return;
        }
        summary.newest().forEach(letter -> output.line(letter.line()));
        summary.counts().forEach((kind, count) -> output.line("%8d  %s".formatted(count, kind)));
        output.line(Counted.of(summary.total(), "dead letter", "dead letters"));
    }
}
