package io.newswire.store.console;

import io.newswire.store.query.ArticleTrace;
import io.newswire.store.query.ArticleTrace.Stage;
import io.newswire.store.query.ArticleTrace.Step;
import io.newswire.store.query.ArticleTrace.Way;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way of an article, as its page shows it. */
record TraceView(ArticleTrace trace) {
    /**
     * A step with what was before it.
     *
     * @param since the step before; null of the first, and where the page had lain there until a run of reprocess read it again
     */
    record Line(Step step, @Nullable Duration since) {
        String what(Way way) {
            return switch (step.stage()) {
                case DISCOVERED -> way.feedUrl() == null ? "its address was submitted" : "found in its feed";
                case REQUESTED -> "the turn of its host came";
                case FETCHED -> "the page was there";
                case ENRICHED ->
                    "read by extractor " + way.extractorVersion()
                            + (way.reprocessRun() == null
                                    ? ", compared with others, numbered " + way.revision()
                                    : ", an old page, by reprocess run " + way.reprocessRun());
                case STORED -> "in the database";
            };
        }
    }

    List<Line> lines(Way way) {
        var steps = way.steps();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new Line(
                        steps.get(i),
                        i == 0 || way.reprocessRun() != null && steps.get(i).stage() == Stage.ENRICHED
                                ? null
                                : Duration.between(
                                        steps.get(i - 1).at(), steps.get(i).at())))
                .toList();
    }

    String title() {
        return trace.headline() == null ? trace.id() : trace.headline();
    }
}
