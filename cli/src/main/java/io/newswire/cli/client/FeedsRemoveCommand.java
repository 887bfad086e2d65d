package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops following feeds. */
@Command(
        name = "remove",
        aliases = "delete",
        description = "Stop following feeds. Their articles stay.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire feeds remove https://news.example/rss.xml"})
final class FeedsRemoveCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "1..*",
            paramLabel = "URL",
            converter = FollowedUrl.Converter.class,
            description = "As `newswire feeds list` shows them.")
    private List<FollowedUrl> urls = List.of();

    @Override
    public Integer call() {
        var wanted = urls.stream().distinct().toList();
        var endpoints = pipeline.endpoints();
        var followed = FollowedFeeds.read(endpoints);
        var known = wanted.stream()
                .flatMap(url -> followed.settings(url.value()).stream())
                .toList();
        var now = Instant.now();
        new Publisher(endpoints)
                .publish(known.stream()
                        .map(feed -> FeedRecords.removed(feed.url(), now))
                        .toList());
        known.forEach(this::print);
        wanted.stream()
                .filter(url -> !followed.contains(url.value()))
                .forEach(url -> output.complain(url.notIn(followed)));
        return known.size() == wanted.size() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(FeedSettings feed) {
        if (output.isJson()) {
            output.json(Masked.of(feed));
        } else {
            output.line("no longer following " + feed.url() + (feed.title() == null ? "" : "  " + feed.title())
                    + (feed.tags().isEmpty() ? "" : " [" + String.join(", ", feed.tags()) + "]"));
        }
    }
}
