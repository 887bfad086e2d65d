package io.newswire.cli.bench;

import io.newswire.cli.Endpoints;
import io.newswire.cli.bench.EditedPages.Made;
import io.newswire.cli.bench.Report.Load;
import io.newswire.cli.bench.Report.Workload;
import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From pages on their topic to rows: a part to warm up, one under load, one with hardly any, and the limits. */
final class PageBench {
    /** In memory, for the limits. */
    private static final int SAMPLE = 400;

    private final LocalPipeline pipeline;
    private final Output output;
    private final Size size;
    private final EditedPages pages;
    private final Endpoints endpoints;

    /** @param timeout of each part */
    record Size(
            String from,
            int warmUp,
            int articles,
            int idle,
            boolean limits,
            Duration timeout,
            int instances,
            boolean pinned) {
        int toIdle() {
            return warmUp + articles;
        }

        /** Of the articles, those that are there when the load begins. */
        int waiting() {
            return Math.min(articles, Backlog.MOST);
        }
    }

    PageBench(LocalPipeline pipeline, Output output, Size size, EditedPages pages) {
        this.pipeline = pipeline;
        this.output = output;
        this.size = size;
        this.pages = pages;
        this.endpoints = new Endpoints(pipeline.broker().bootstrapServers(), null, "");
    }

    Report run(Machine machine, BenchDatabase database) throws InterruptedException {
        var at = Instant.now();
        try (var topic = new PagesTopic(endpoints);
                var parts = Parts.of(pipeline, database)) {
            var outcome = new Outcome(pipeline, database, size.timeout);
            topic.put(numbers(0, size.warmUp).mapToObj(pages::page));
            var before = outcome.await(size.warmUp, rows -> show("warming up", rows, size.warmUp));
            var measured = Measured.from(pipeline, database, parts);
            var put = Instant.now();
            output.progress("putting pages that wait");
            Instant released;
            long nanos;
            try (var backlog =
                    Backlog.of(endpoints, numbers(size.warmUp, size.waiting()).mapToObj(pages::page))) {
                measured = measured.begun();
                released = Instant.now();
                nanos = System.nanoTime();
                backlog.release();
            }
            topic.put(numbers(size.warmUp + size.waiting(), size.articles - size.waiting())
                    .mapToObj(pages::page));
            var after = outcome.await(
                    size.toIdle(),
                    rows -> show("under load", rows - before.sum().rows(), size.articles));
            long rows = after.sum().minus(before.sum()).rows();
            var use = measured.use(rows);
            var disk = measured.disk(rows);
            var ages = database.ages("greatest(fetched_at, timestamptz '" + released + "')", put);
            var idle = idle(topic, database);
            var last = outcome.await(size.toIdle() + size.idle, more -> {});
            return new Report(
                    "pages",
                    at,
                    machine,
                    new Workload(
                            size.from,
                            pages.pages().size(),
                            pages.averageBytes(),
                            size.warmUp,
                            size.articles,
                            pages.seed(),
                            size.instances,
                            size.pinned),
                    last.sum(),
                    Load.of(after.sum().minus(before.sum()), after.lastRowNanos() - nanos, ages),
                    idle,
                    use,
                    disk,
                    outcome.copies(),
                    size.limits
                            ? new Limits(pipeline, endpoints, database, parts, output::note).of(sample(database), use)
                            : List.of());
        }
    }

    private @Nullable Map<String, Ages> idle(PagesTopic topic, BenchDatabase database) throws InterruptedException {
        if (size.idle == 0) {
            return null;
        }
        output.progress("idle: " + size.idle + " pages, one at a time");
        // Of pages that came in under load: what is no article is never there to be read.
        var good = sample(database).stream()
                .map(Made::number)
                .map(pages::madeOf)
                .distinct()
                .toList();
        var one = new EditedPages(good.isEmpty() ? pages.pages() : good, pages.seed());
        return new IdlePart(topic, database)
                .run(numbers(size.toIdle(), size.idle).mapToObj(one::page).toList());
    }

    /** Pages under load that became articles. */
    private List<Made> sample(BenchDatabase database) {
        var some = numbers(size.warmUp, Math.min(SAMPLE, size.articles))
                .mapToObj(pages::page)
                .toList();
        var stored = database.stored(some.stream().map(PagesTopic::articleId).toList());
        return some.stream()
                .filter(page -> stored.contains(PagesTopic.articleId(page)))
                .toList();
    }

    private static IntStream numbers(int from, int count) {
        return IntStream.range(from, from + count);
    }

    private void show(String what, long done, int all) {
        output.progress(what + " " + ProgressBar.of(done, all) + " " + done + " articles");
    }
}
