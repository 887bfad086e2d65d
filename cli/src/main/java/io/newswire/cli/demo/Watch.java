package io.newswire.cli.demo;

import io.newswire.cli.newsroom.Expected;
import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.terminal.Terminal;
import io.newswire.cli.terminal.Terminal.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the articles as they come, shows them, and knows when the newsroom's work is done. */
final class Watch {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Newsroom newsroom;
    private final Expected expected;
    private final Stored stored;
    private final ArticleLine line;
    private final Terminal terminal;
    private final Arrivals arrivals;
    private final ArticleStream articles;

    Watch(Newsroom newsroom, ArticleStream articles, Stored stored, ArticleLine line, Terminal terminal) {
        this.newsroom = newsroom;
        this.expected = newsroom.expected();
        this.stored = stored;
        this.line = line;
        this.terminal = terminal;
        this.arrivals = new Arrivals(expected);
        this.articles = articles;
    }

    /** Every article, then the corrections, then the database. Returns what did not come in time. */
    List<String> untilComplete(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (!arrivals.missing().isEmpty() && System.nanoTime() < end) {
            showNext();
        }
        if (arrivals.missing().isEmpty()) {
            terminal.line(
                    terminal.styled(
                            Style.FAINT,
                            "All " + arrivals.count()
                                    + " articles of the first edition are here. The newsroom publishes corrections and withdraws one."));
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

    private boolean isComplete() {
        return arrivals.missing().isEmpty() && arrivals.unrevised().isEmpty() && stored.isComplete();
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        arrivals.missing().forEach(url -> problems.add("did not come: " + url));
        arrivals.unrevised().forEach(url -> problems.add("was corrected, but no second revision came: " + url));
        problems.addAll(stored.problems());
        var copies = expected.exactCopyCount() + expected.nearCopyCount();
        if (stored.wasEmpty() && arrivals.copies() != copies) {
            problems.add(arrivals.copies() + " articles are marked as copies, " + copies + " should be");
        }
        return problems;
    }
}
