package io.newswire.cli.bench;

import io.newswire.cli.Endpoints;
import io.newswire.cli.bench.Report.Load;
import io.newswire.cli.bench.Report.Workload;
import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
            sites.follow(new Endpoints(pipeline.broker().bootstrapServers(), null, ""), INTERVAL);
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
                            options.seed(),
                            options.instances(),
                            options.pin()),
                    settled.sum(),
                    Load.of(settled.sum(), settled.lastRowNanos() - begun, database.ages(DISCOVERED, at)),
                    null,
                    measured.use(rows),
                    measured.disk(rows),
                    outcome.copies(),
                    List.of());
        }
    }

    private void show(long rows, int articles) {
        output.progress("from feeds to rows " + ProgressBar.of(rows, articles) + " " + rows + " articles");
    }
}
