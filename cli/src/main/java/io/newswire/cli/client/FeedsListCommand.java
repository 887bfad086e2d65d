package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists followed feeds with their last poll. */
@Command(
        name = "list",
        description = "List the feeds that are followed, with their last and next poll.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds list",
            "  newswire feeds list --tag politics --output json | jq -r .settings.url"
        })
final class FeedsListCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only feeds with this tag.")
    private @Nullable String tag;

    @Override
    public Integer call() {
        var feeds = FollowedFeeds.read(pipeline.endpoints());
        var shown = feeds.all().stream()
                .filter(feed -> tag == null || feed.tags().contains(tag))
                .toList();
        shown.forEach(feed -> print(feed, feeds.status(feed.url())));
        if (!output.isJson()) {
            output.note(shown.isEmpty() ? "no feeds: add one with `newswire feeds add URL`" : shown.size() + " feeds");
        }
        return ExitCode.OK;
    }

    private void print(FeedSettings feed, Optional<FeedStatus> status) {
        if (output.isJson()) {
            output.json(new Listed(feed, status.orElse(null)));
        } else {
            output.line(FeedLine.of(feed, status.orElse(null), Instant.now()));
        }
    }

    /** One feed of the list, as JSON. */
    record Listed(FeedSettings settings, @Nullable FeedStatus status) {}
}
