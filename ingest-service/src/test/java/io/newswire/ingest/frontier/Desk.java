package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.PageMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A frontier with a clock that is turned by hand and an outbox that can be read. */
final class Desk implements Outbox {
    final List<FetchRequest> requests = new ArrayList<>();
    final List<ArticleLink> links = new ArrayList<>();
    final List<PageWritten> pages = new ArrayList<>();
    final List<FeedStatus> statuses = new ArrayList<>();
    final Map<String, Integer> counts = new HashMap<>();
    final Shelves shelves = TreeShelf.shelves();

    record PageWritten(PageMetadata metadata, @Nullable String body, EventType type) {}

    Instant now = Given.START;
    PollOutcome nextPoll = new PollOutcome.NotModified();

    private final Limits limits;
    private Frontier frontier;

    Desk() {
        this(Given.LIMITS);
    }

    Desk(Limits limits) {
        this.limits = limits;
        this.frontier = start();
    }

    private Frontier start() {
        var started = new Frontier(limits, shelves, (feed, outcome, at) -> nextPoll, this);
        started.recover(now);
        return started;
    }

    void restart() {
        frontier = start();
    }

    void follow(FeedSettings settings) {
        frontier.accept(Given.HOST, new HostEvent.FeedChanged(settings.url(), settings), now);
    }

    void drop(String feedUrl) {
        frontier.accept(Given.HOST, new HostEvent.FeedChanged(feedUrl, null), now);
    }

    void found(ArticleLink link) {
        found(Given.HOST, link);
    }

    void found(String host, ArticleLink link) {
        frontier.accept(host, new HostEvent.LinkFound(link), now);
    }

    void finish(FetchRequest request, FetchOutcome outcome) {
        finish(Given.HOST, request, outcome);
    }

    void finish(String host, FetchRequest request, FetchOutcome outcome) {
        frontier.accept(
                host, new HostEvent.FetchFinished(new FetchResult(request, outcome, now, Duration.ofMillis(5))), now);
    }

    /** Ends the latest request. */
    void finish(FetchOutcome outcome) {
        finish(requests.getLast(), outcome);
    }

    /** Ends the latest request, which is for a feed, with what the reader makes of it. */
    void finishPoll(PollOutcome outcome) {
        nextPoll = outcome;
        finish(Given.fetched("any"));
    }

    void pass(Duration time) {
        now = now.plus(time);
        frontier.tick(now);
    }

    List<String> requested() {
        return requests.stream().map(FetchRequest::url).toList();
    }

    int counted(String outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    @Override
    public void request(String host, FetchRequest request) {
        requests.add(request);
    }

    @Override
    public void link(String host, String id, ArticleLink link, Instant at) {
        links.add(link);
    }

    @Override
    public void status(FeedStatus status) {
        statuses.add(status);
    }

    @Override
    public void page(PageMetadata page, byte @Nullable [] body, EventType type) {
        pages.add(new PageWritten(page, body == null ? null : new String(body, StandardCharsets.UTF_8), type));
    }

    @Override
    public void count(String outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }
}
