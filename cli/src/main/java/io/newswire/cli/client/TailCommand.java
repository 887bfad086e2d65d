package io.newswire.cli.client;

import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what passes through a topic. */
@Command(
        name = "tail",
        description = "Show what passes through a topic, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Topics: feeds, feed-status, links, fetch-requests, fetch-results, errands, feed-deliveries,",
            "pages, articles, articles-latest, articles-shadow, articles-promoted, reprocess-runs,",
            "stories, story-moves, story-places, dead-letters.",
            "",
            "Examples:",
            "  newswire tail articles",
            "  newswire tail articles --from-beginning --limit 10 --output json | jq .value.headline"
        })
final class TailCommand implements Callable<Integer> {
    /** Until it is stopped: no person waits for longer. */
    private static final Duration ENDLESS = Duration.ofDays(3650);

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "TOPIC", converter = TopicName.class, description = "With or without newswire. before it.")
    private Topic topic = Topic.ARTICLES;

    @Option(names = "--from-beginning", description = "Start with the oldest record that is kept.")
    private boolean fromBeginning;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "End after so many records.",
            converter = Count.FromOne.class)
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        try (var reader = TopicReader.open(pipeline.endpoints(), topic)) {
            if (fromBeginning) {
                reader.fromBeginning();
            }
            var left = new AtomicLong(limit);
            reader.follow(ENDLESS, each -> {
                print(each);
                return left.decrementAndGet() > 0;
            });
        }
        return ExitCode.OK;
    }

    private void print(ConsumerRecord<byte[], byte[]> each) {
        if (output.isJson()) {
            output.json(RecordView.of(each));
        } else {
            output.line(RecordLine.of(topic, each));
        }
    }
}
