package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one feed in full. */
@Command(
        name = "show",
        description = "Show a feed's settings, how it does, and its last polls. Values of headers are masked.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds show https://news.example/rss.xml",
            "  newswire feeds show https://news.example/rss.xml --output json | jq .status.recentPolls"
        })
final class FeedsShowCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(
            paramLabel = "URL",
            converter = FollowedUrl.Converter.class,
            description = "As `newswire feeds list` shows it.")
    private FollowedUrl url = new FollowedUrl("");

    @Override
    public Integer call() {
        var followed = FollowedFeeds.read(pipeline.endpoints());
        var feed = url.in(followed);
        var now = Instant.now();
        var listed = ListedFeed.of(feed, followed.status(feed.url()).orElse(null), now);
        if (output.isJson()) {
            output.json(listed);
        } else {
            FeedText.of(listed, now).forEach(output::line);
        }
        return ExitCode.OK;
    }
}
