package io.newswire.cli.demo;

import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.newsroom.Expected;
import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.status.StoreSummary;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import io.newswire.contracts.Article.Duplicate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the articles as they come, shows them, and knows when the newsroom's work is done. */
final class Watch {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Newsroom newsroom;
    private final Expected expected;
    private final LocalPipeline pipeline;
    private final ArticleLine line;
    private final Terminal terminal;
    private final Arrivals arrivals;
    private final ArticleStream articles;

    Watch(Newsroom newsroom, LocalPipeline pipeline, ArticleLine line, Terminal terminal) {
        this.newsroom = newsroom;
        this.expected = newsroom.expected();
        this.pipeline = pipeline;
        this.line = line;
        this.terminal = terminal;
        this.arrivals = new Arrivals(expected);
        this.articles = new ArticleStream(pipeline.broker().bootstrapServers());
    }

    /** Every article, then the corrections, then the database. Returns what did not come in time. */
    List<String> untilComplete(Duration limit) throws IOException {
        var end = System.nanoTime() + limit.toNanos();
        while (!arrivals.missing().isEmpty() && System.nanoTime() < end) {
            showNext();
        }
        if (arrivals.missing().isEmpty()) {
            terminal.line(terminal.styled(
                    Style.FAINT,
                    "All " + arrivals.count()
                            + " articles of the first edition are here. The newsroom publishes corrections."));
            newsroom.update();
        }
        while (!isComplete() && System.nanoTime() < end) {
            showNext();
        }
        return problems();
    }

    void forGood() {
        while (!Thread.currentThread().isInterrupted()) {
            showNext();
        }
    }

    private void showNext() {
        for (var article : articles.next(POLL)) {
            arrivals.arrived(article);
            terminal.line(line.of(article));
        }
    }

    private boolean isComplete() throws IOException {
        return arrivals.missing().isEmpty() && arrivals.unrevised().isEmpty() && isStored();
    }

    private boolean isStored() throws IOException {
        return stored() >= expected.articles().size();
    }

    private long stored() throws IOException {
        return StoreSummary.of(pipeline.service(LocalService.STORE).url()).figure("articles");
    }

    private List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        arrivals.missing().forEach(url -> problems.add("did not come: " + url));
        arrivals.unrevised().forEach(url -> problems.add("was corrected, but no second revision came: " + url));
        if (!isStored()) {
            problems.add(
                    stored() + " articles are stored, " + expected.articles().size() + " should be");
        }
        check(problems, "exact", arrivals.copies(Duplicate.Kind.EXACT), expected.exactCopyCount());
        check(problems, "near", arrivals.copies(Duplicate.Kind.NEAR), expected.nearCopyCount());
        return problems;
    }

    private static void check(List<String> problems, String kind, long found, int expected) {
        if (found != expected) {
            problems.add(found + " " + kind + " copies were marked, " + expected + " should be");
        }
    }
}
