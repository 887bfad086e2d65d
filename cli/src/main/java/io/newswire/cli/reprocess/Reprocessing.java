package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressBar;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.Selection;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.enrich.page.PageReader;
import io.newswire.store.reprocess.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Begins runs, and goes on with them. */
record Reprocessing(PipelineOptions pipeline, PageOptions pages, Rate rate, ReadingSettings reading, Output output) {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Clock CLOCK = Clock.systemUTC();

    /** @return empty when there is nothing that would be looked at */
    Optional<ReprocessRun> begin(Selection selection) {
        var endpoints = pipeline.endpoints();
        var unfinished = unfinished(endpoints, selection);
        if (unfinished.isPresent()) {
            output.note("goes on with run " + unfinished.get().id() + ", which was not finished");
            return Optional.of(resume(unfinished.get().id()));
        }
        var source = pages.source(pipeline);
        try (var latest = new LatestArticles(endpoints)) {
            output.progress("selecting articles");
            var ends = latest.ends();
            var selected = latest.select(new Selector(selection), ends);
            if (selected.isEmpty()) {
                return Optional.empty();
            }
            var now = CLOCK.instant();
            var run = new ReprocessRun(
                    ID.format(now),
                    State.RUNNING,
                    selection,
                    source,
                    PageReader.EXTRACTOR_VERSION,
                    reading.kept(),
                    now,
                    now,
                    ends,
                    Collections.nCopies(ends.size(), 0L),
                    selected.size(),
                    List.of(),
                    List.of());
            try (var writer = RunWriter.open(endpoints, run.id())) {
                writer.commit(run, List.of());
                output.note("run " + run.id() + ": " + selected.size() + " articles, pages from the "
                        + source.name().toLowerCase(Locale.ROOT)
                        + "; when it is ended, `newswire reprocess resume " + run.id() + "` goes on");
                return Optional.of(work(run, endpoints, writer, latest, selected));
            }
        }
    }

    /** @throws CommandFailed when it is not unfinished, or was begun with other rules or settings */
    ReprocessRun resume(String id) {
        var endpoints = pipeline.endpoints();
        check(new Runs(endpoints).named(id));
        // From here on nobody else works on it: how far it is, is read after that.
        try (var writer = RunWriter.open(endpoints, id);
                var latest = new LatestArticles(endpoints)) {
            var run = new Runs(endpoints).named(id);
            check(run);
            output.progress("selecting articles");
            return work(run, endpoints, writer, latest, latest.select(new Selector(run.selection()), run.ends()));
        }
    }

    private ReprocessRun work(
            ReprocessRun run,
            Endpoints endpoints,
            RunWriter writer,
            LatestArticles latest,
            Map<String, Long> selected) {
        try (var old = pages.open(run.pages(), pipeline, endpoints, selected.keySet())) {
            var replay = new Replay(reading.reader(), old, CLOCK);
            var begun = CLOCK.instant();
            return RunLoop.of(replay, rate, writer, now -> showProgress(now, run, begun))
                    .work(run, RunLoop.articles(latest, selected));
        }
    }

    private void showProgress(ReprocessRun now, ReprocessRun then, Instant begun) {
        output.progress(ProgressBar.of(now.done(), now.selected()) + " "
                + RunText.progress(now, then, Duration.between(begun, CLOCK.instant())));
    }

    private static Optional<ReprocessRun> unfinished(Endpoints endpoints, Selection selection) {
        return new Runs(endpoints)
                .all().stream()
                        .filter(run -> run.state() == State.RUNNING
                                && run.selection().equals(selection)
                                && run.extractorVersion() == PageReader.EXTRACTOR_VERSION)
                        .findFirst();
    }

    private void check(ReprocessRun run) {
        if (run.state() != State.RUNNING) {
            throw new CommandFailed(
                    "run " + run.id() + " is " + RunText.state(run) + ": there is nothing to go on with");
        }
        if (run.extractorVersion() != PageReader.EXTRACTOR_VERSION) {
            throw new CommandFailed("run " + run.id() + " was begun with extractor " + run.extractorVersion()
                    + ", and this build has " + PageReader.EXTRACTOR_VERSION + ": `newswire reprocess discard "
                    + run.id() + "`, and begin a new one");
        }
        reading.check(run);
    }
}
