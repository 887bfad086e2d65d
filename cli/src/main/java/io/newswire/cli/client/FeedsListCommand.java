package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.FeedHealth;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists followed feeds and how they do. */
@Command(
        name = "list",
        description = {
            "List the feeds that are followed, and how they do; those with trouble first.",
            "",
            "gone: it says so, or was away for long; it is looked at once a month only. refused: we do not fetch it, see the reason."
                    + " failing N: the last N polls failed. overflowing: within a day, a poll found new entries only, so that others"
                    + " may have been lost; a smaller --min-interval helps. silent: it answers, but has brought nothing for far longer"
                    + " than usual. empty: it answers, but has never brought an entry. slow: its poll is overdue. new: not polled yet.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds list",
            "  newswire feeds list --failing",
            "  newswire feeds list --tag politics --sort rate",
            "  newswire feeds list --output json | jq -r 'select(.health == \"SILENT\") | .settings.url'"
        })
final class FeedsListCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only feeds with this tag.")
    private @Nullable String tag;

    @Option(names = "--failing", description = "Only feeds with trouble: all but ok and new ones.")
    private boolean failing;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "trouble, name, next (poll) or rate (entries a day). Default: trouble.")
    private ListedFeed.Order order = ListedFeed.Order.TROUBLE;

    @Override
    public Integer call() {
        var now = Instant.now();
        var feeds = FollowedFeeds.read(pipeline.endpoints());
        var shown = feeds.all().stream()
                .filter(feed -> tag == null || feed.tags().contains(tag))
                .map(feed -> ListedFeed.of(feed, feeds.status(feed.url()).orElse(null), now))
                .filter(feed -> !failing || feed.health().isTrouble())
                .sorted(order.comparator())
                .toList();
        if (output.isJson()) {
            shown.forEach(output::json);
        } else {
            shown.forEach(
                    feed -> output.marked(FeedLine.style(feed.health()), FeedLine.mark(feed), FeedLine.of(feed, now)));
            output.note(shown.isEmpty() ? none(feeds) : summary(shown));
        }
        return ExitCode.OK;
    }

    private static String none(FollowedFeeds feeds) {
        return feeds.all().isEmpty()
                ? "no feeds: add one with `newswire feeds add URL`"
                : "no feeds like that among " + feeds.all().size();
    }

    /** How many of each, the worst first. */
    static String summary(List<ListedFeed> feeds) {
        var counts = feeds.stream().collect(Collectors.groupingBy(ListedFeed::health, Collectors.counting()));
        return feeds.size()
                + (feeds.size() == 1 ? " feed: " : " feeds: ")
                + Arrays.stream(FeedHealth.values())
                        .filter(counts::containsKey)
                        .map(health -> counts.get(health) + " " + health.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
