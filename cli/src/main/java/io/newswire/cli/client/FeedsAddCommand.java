package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.contracts.FeedSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows feeds. */
@Command(
        name = "add",
        description = "Follow feeds. One that is followed already takes the new settings.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds add https://news.example/rss.xml",
            "  newswire feeds add https://a.example/atom https://b.example/rss --tag politics --min-interval 5m"
        })
final class FeedsAddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "RSS, Atom or RDF feeds.")
    private List<String> urls = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "What to call the feed.")
    private @Nullable String title;

    @Option(names = "--tag", paramLabel = "TAG", description = "To find it by; may be given several times.")
    private List<String> tags = List.of();

    @Option(
            names = "--min-interval",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Shortest time between two polls, such as 90s, 5m, 6h.")
    private @Nullable Duration minInterval;

    @Option(
            names = "--max-interval",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Longest time between two polls.")
    private @Nullable Duration maxInterval;

    @Override
    public Integer call() {
        if (title != null && urls.size() > 1) {
            throw new ParameterException(command.commandLine(), "--title names one feed, but there are several URLs");
        }
        var now = Instant.now();
        var feeds = urls.stream().map(url -> settings(url, now)).distinct().toList();
        new Publisher(pipeline.endpoints())
                .publish(feeds.stream().map(FeedRecords::followed).toList());
        feeds.forEach(this::print);
        return ExitCode.OK;
    }

    private FeedSettings settings(String url, Instant now) {
        try {
            return FeedRecords.settings(url, title, tags, minInterval, maxInterval, now);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(FeedSettings feed) {
        if (output.isJson()) {
            output.json(feed);
        } else {
            output.line("following " + feed.url());
        }
    }
}
