package io.newswire.cli.bench;

import io.newswire.cli.Endpoints;
import io.newswire.cli.bench.SoakReport.Look;
import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** The same work for a long time, and looks at what is held meanwhile. */
final class Soak {
    private static final Duration POLLS = Duration.ofSeconds(10);
    private static final int LOOKS = 40;

    private final LocalPipeline pipeline;
    private final Output output;
    private final Size size;
    private final EditedPages pages;
    private final BenchSites sites;
    private final Endpoints endpoints;

    /** @param settle how long what was put may take to come to its end */
    record Size(Duration length, int pagesPerSecond, Duration settle) {
        Duration quarter() {
            return length.dividedBy(SoakReport.QUARTERS);
        }
    }

    Soak(LocalPipeline pipeline, Output output, Size size, EditedPages pages, BenchSites sites) {
        this.pipeline = pipeline;
        this.output = output;
        this.size = size;
        this.pages = pages;
        this.sites = sites;
        this.endpoints = new Endpoints(pipeline.broker().bootstrapServers(), null, "");
    }

    SoakReport run(Machine machine, BenchDatabase database) throws InterruptedException {
        try (var topic = new PagesTopic(endpoints);
                var parts = Parts.of(pipeline, database)) {
            sites.follow(endpoints, POLLS);
            var looks = new ArrayList<Look>();
            var at = Instant.now();
            int put = load(topic, parts, database, looks);
            long all = put + sites.articles();
            var settled = new Outcome(pipeline, database, size.settle)
                    .await(all, rows -> output.progress("what is left " + ProgressBar.of(rows, all)));
            return new SoakReport(
                    at,
                    machine,
                    size.length.toMinutes(),
                    size.pagesPerSecond,
                    pages.averageBytes(),
                    sites.newsrooms().size(),
                    pages.seed(),
                    settled.sum(),
                    ages(database, at),
                    looks);
        }
    }

    /** @return pages that were put */
    private int load(PagesTopic topic, Parts parts, BenchDatabase database, List<Look> looks)
            throws InterruptedException {
        long begun = System.nanoTime();
        var every = size.length.dividedBy(LOOKS);
        int put = 0;
        int looked = 0;
        for (var now = Duration.ZERO; now.compareTo(size.length) < 0; now = since(begun)) {
            int due = (int) (now.toMillis() * size.pagesPerSecond / 1000);
            topic.put(IntStream.range(put, due).mapToObj(pages::page));
            put = Math.max(put, due);
            if (now.compareTo(every.multipliedBy(looked + 1L)) >= 0) {
                looked++;
                look(now, put, parts, database, looks);
                output.progress(
                        "soak " + ProgressBar.of(now.toSeconds(), size.length.toSeconds()) + " " + put + " pages");
            }
            Thread.sleep(1000);
        }
        look(size.length, put, parts, database, looks);
        return put;
    }

    /** A part that has ended or does not answer costs this look, and no other. */
    private void look(Duration at, int put, Parts parts, BenchDatabase database, List<Look> looks) {
        var minute = Rounded.of(at.toMillis() / 60e3);
        try {
            var held = new LinkedHashMap<String, Part.State>();
            parts.all().forEach(part -> held.put(part.name(), part.state()));
            looks.add(new Look(minute, put, database.rows(), held));
        } catch (RuntimeException e) {
            output.note("no look after " + minute + " minutes: " + e);
        }
    }

    /** When rows were stored after their page was there, for each quarter of the time. */
    private List<Ages> ages(BenchDatabase database, Instant begun) {
        return IntStream.range(0, SoakReport.QUARTERS)
                .mapToObj(quarter -> begun.plus(size.quarter().multipliedBy(quarter)))
                .map(from -> database.ages("fetched_at", from, from.plus(size.quarter())))
                .map(ages -> ages.getOrDefault("stored", Ages.ofMicros(List.of())))
                .toList();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
