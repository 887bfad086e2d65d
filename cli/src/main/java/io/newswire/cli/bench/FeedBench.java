package io.newswire.cli.bench;

import io.newswire.cli.Endpoints;
import io.newswire.cli.bench.Report.Load;
import io.newswire.cli.bench.Report.Workload;
import io.newswire.cli.client.CommandKafka;
import io.newswire.cli.client.FeedRecords;
import io.newswire.cli.client.Output;
import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.terminal.ProgressBar;
import io.newswire.contracts.FeedSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** From feeds that are followed at once to rows: discovery, fetching, reading, storing. */
final class FeedBench {
    private static final String DISCOVERED = "(document->>'discoveredAt')::timestamptz";
    /** Each is polled once: what it has is there from the start. */
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final LocalPipeline pipeline;
    private final Output output;
    private final BenchSites sites;
    private final BenchOptions options;

    FeedBench(LocalPipeline pipeline, Output output, BenchSites sites, BenchOptions options) {
        this.pipeline = pipeline;
        this.output = output;
        this.sites = sites;
        this.options = options;
    }

    Report run(Machine machine, BenchDatabase database) throws InterruptedException {
        var at = Instant.now();
        int articles = sites.articles();
        try (var parts = Parts.of(pipeline, database)) {
            var outcome = new Outcome(pipeline, database, options.timeout());
            var measured = Measured.from(pipeline, database, parts);
            long begun = System.nanoTime();
            follow(sites.feeds());
            var settled = outcome.await(articles, rows -> show(rows, articles));
            long rows = settled.sum().rows();
            return new Report(
                    "feeds",
                    at,
                    machine,
                    new Workload(
                            sites.newsrooms().size() + " sites, "
                                    + sites.feeds().size() + " feeds",
                            articles,
                            null,
                            0,
                            articles,
                            options.seed()),
                    settled.sum(),
                    Load.of(settled.sum(), settled.lastRowNanos() - begun, database.ages(DISCOVERED, at)),
                    null,
                    measured.use(rows),
                    measured.disk(rows),
                    outcome.copies(),
                    List.of());
        }
    }

    private void follow(List<URI> feeds) {
        var endpoints = new Endpoints(pipeline.broker().bootstrapServers(), null, "");
        try (var producer = CommandKafka.clients(endpoints).producer("newswire-bench")) {
            var now = Instant.now();
            // One that is not taken is missed in the sum.
            feeds.forEach(feed -> {
                var unused = producer.send(FeedRecords.followed(settings(feed, now), now));
            });
            producer.flush();
        }
    }

    private static FeedSettings settings(URI feed, Instant now) {
        return new FeedSettings(
                feed.toString(), null, List.of("bench"), null, null, INTERVAL, INTERVAL, null, Map.of(), now);
    }

    private void show(long rows, int articles) {
        output.progress("from feeds to rows " + ProgressBar.of(rows, articles) + " " + rows + " articles");
    }
}
