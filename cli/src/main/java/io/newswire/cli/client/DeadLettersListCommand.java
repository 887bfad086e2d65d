package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.contracts.Topic;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters, counted by stage and reason. */
@Command(
        name = "list",
        description = "List what could not be processed: where, why, and from which record.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire dead-letters list",
            "  newswire dead-letters list --reason undecodable --output json"
        })
final class DeadLettersListCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--limit", paramLabel = "N", description = "Show at most the newest N. Default: ${DEFAULT-VALUE}.")
    private int limit = 50;

    @Option(names = "--reason", paramLabel = "REASON", description = "Only those with this reason.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        var summary = new DeadLetterSummary(Math.max(0, limit));
        try (var reader =
                TopicReader.open(pipeline.endpoints(), Topic.DEAD_LETTERS).fromBeginning()) {
            reader.readToEnd(each -> {
                var letter = DeadLetter.of(each);
                if (reason == null || reason.equals(letter.cause().reason())) {
                    summary.add(letter);
                }
            });
        }
        print(summary);
        return ExitCode.OK;
    }

    private void print(DeadLetterSummary summary) {
        if (output.isJson()) {
            summary.newest().forEach(output::json);
            return;
        }
        summary.newest().forEach(letter -> output.line(letter.line()));
        summary.counts().forEach((kind, count) -> output.line("%8d  %s".formatted(count, kind)));
        output.line(Counted.of(summary.total(), "dead letter", "dead letters"));
    }
}
