package io.newswire.cli.demo;

import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.terminal.StartLines;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A pipeline that follows a newsroom of its own, and shows what arrives. */
public final class Demo implements AutoCloseable {
    private final Terminal terminal;
    private final Instant began;
    private final Newsroom newsroom;
    private final LocalPipeline pipeline;
    private final Watch watch;

    private Demo(Terminal terminal, Instant began, Newsroom newsroom, LocalPipeline pipeline, Watch watch) {
        this.terminal = terminal;
        this.began = began;
        this.newsroom = newsroom;
        this.pipeline = pipeline;
        this.watch = watch;
    }

    /** Returns when everything is up and the newsroom's feeds are followed. */
    public static Demo start(PipelineSettings settings, Terminal terminal)
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        var began = Instant.now();
        var newsroom = Newsroom.open();
        terminal.line("Starting (data is in " + settings.dataDirectory() + ")");
        var lines = new StartLines(terminal);
        lines.ready("newsroom " + newsroom.home(), Duration.between(began, Instant.now()));
        var pipeline = LocalPipeline.start(onLoopback(settings, newsroom), lines);
        var demo = new Demo(terminal, began, newsroom, pipeline, watch(newsroom, pipeline, terminal));
        DemoFeeds.follow(pipeline.broker().bootstrapServers(), newsroom.feeds(), Instant.now());
        demo.announce();
        return demo;
    }

    /** What would be rude, or dangerous, with a site that is not our own. */
    private static PipelineSettings onLoopback(PipelineSettings settings, Newsroom newsroom) {
        return settings.with(
                LocalService.INGEST,
                Map.of(
                        "NEWSWIRE_INGEST_ALLOWED_HOSTS",
                        newsroom.authority(),
                        "NEWSWIRE_INGEST_HOST_DELAY",
                        "20ms",
                        // A corrected article is fetched again no sooner than this after the last time.
                        "NEWSWIRE_INGEST_MIN_INTERVAL",
                        "1s",
                        // What the newsroom withdraws is found out by looking at it again.
                        "NEWSWIRE_INGEST_REVISIT_AFTER",
                        "5s,10s,20s,30s,45s,60s,90s,120s"));
    }

    private static Watch watch(Newsroom newsroom, LocalPipeline pipeline, Terminal terminal) throws IOException {
        return new Watch(
                newsroom,
                new ArticleStream(pipeline.broker().bootstrapServers()),
                Stored.expecting(pipeline.runFile().console(), newsroom.expected()),
                new ArticleLine(terminal, ZoneId.systemDefault()),
                terminal);
    }

    private void announce() {
        terminal.line("");
        terminal.line("Console  "
                + terminal.styled(Style.CYAN, pipeline.runFile().console().toString()));
        terminal.line("Kafka    " + pipeline.runFile().bootstrapServers());
        newsroom.feeds().forEach(feed -> terminal.line("Follows  " + feed));
        terminal.line("");
    }

    /** Shows articles until all that the newsroom has published are stored; returns what is wrong, empty if nothing. */
    public List<String> watchUntilComplete(Duration limit) throws IOException {
        var problems = watch.untilComplete(limit);
        terminal.line("");
        Summary.of(Figures.of(pipeline), Duration.between(began, Instant.now())).forEach(terminal::line);
        terminal.line("");
        return problems;
    }

    /** Shows articles until the process is told to end. */
    public void watchForGood() {
        terminal.line("It stays up: look around in the console. Ctrl-C ends it.");
        watch.forGood();
    }

    @Override
    public void close() {
        pipeline.close();
        newsroom.close();
    }
}
