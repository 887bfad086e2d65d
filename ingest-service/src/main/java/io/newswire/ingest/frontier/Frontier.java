package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Every decision for the hosts of one partition. It does nothing of itself: events and ticks come in with the time, and
 * what follows goes to the outbox. Not thread-safe.
 */
final class Frontier {
    /** Hosts planned and links looked at per tick: a tick takes milliseconds however much there is. */
    private static final int PLANS_PER_TICK = 500;

    private static final int SWEEP_PER_ROUND = 200;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration CLOCK_SET_BACK = Duration.ofSeconds(5);

    private final Limits limits;
    private final HostBook book;
    private final HostDesk hosts;
    private final FeedDesk feeds;
    private final ArticleDesk articles;
    private final Outbox outbox;
    private final Sweep<Seen> seenSweep;
    private final Sweep<HostState> hostSweep;

    private @Nullable Instant lastTick;
    private Instant nextSweep = Instant.MIN;

    Frontier(Limits limits, Shelves shelves, FeedReader reader, Outbox outbox) {
        var queue = new HostQueue(shelves.queue());
        this.limits = limits;
        this.outbox = outbox;
        this.book = new HostBook(shelves.hosts());
        this.hosts = new HostDesk(limits, book, queue, new Requests(shelves.feeds()), outbox);
        this.feeds = new FeedDesk(limits, shelves.feeds(), queue, reader, outbox);
        this.articles = new ArticleDesk(limits, shelves.seen(), hosts, queue, book, outbox);
        this.seenSweep = new Sweep<>(shelves.seen());
        this.hostSweep = new Sweep<>(shelves.hosts());
    }

    /** Takes over the hosts as they were left. */
    void recover(Instant now) {
        hosts.recover(now);
    }

    /** @throws IllegalArgumentException when the event is not one that can be followed; nothing has changed then */
    void accept(String host, HostEvent event, Instant now) {
        switch (event) {
            case HostEvent.FeedChanged change -> feeds.changed(host, change, now);
            case HostEvent.LinkFound found -> articles.found(host, found.link(), now);
            case HostEvent.FetchFinished finished -> finished(host, finished.result(), now);
        }
        hosts.plan(host, now);
    }

    private void finished(String host, FetchResult result, Instant now) {
        var inFlight = book.inFlight(host);
        if (inFlight != null && inFlight.requestId().equals(result.request().id())) {
            ended(host, inFlight.job(), result.outcome(), now);
        } else {
            outbox.count(Outcomes.RESULT_STALE);
        }
    }

    private void ended(String host, Job job, FetchOutcome outcome, Instant now) {
        hosts.finished(host, outcome, now);
        switch (job.kind()) {
            case FEED -> feeds.polled(host, job.id(), outcome, now);
            case ARTICLE -> articles.fetched(host, job, outcome, now);
            case ROBOTS, SUBSCRIPTION -> throw new IllegalStateException("no job is of kind " + job.kind());
        }
    }

    /** Time has passed. */
    void tick(Instant now) {
        if (lastTick != null && now.isBefore(lastTick.minus(CLOCK_SET_BACK))) {
            hosts.recover(now);
            nextSweep = now;
        }
        lastTick = now;
        giveUpLost(now);
        hosts.planDue(PLANS_PER_TICK, now);
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(SWEEP_EVERY);
            seenSweep.step(SWEEP_PER_ROUND, seen -> SeenRule.forgotten(seen, limits, now));
            hostSweep.step(SWEEP_PER_ROUND, host -> host.forgotten(limits.seenRetention(), now));
        }
    }

    private void giveUpLost(Instant now) {
        for (var host = hosts.overdue(now); host != null; host = hosts.overdue(now)) {
            var inFlight = book.inFlight(host);
            if (inFlight != null) {
                outbox.count(Outcomes.REQUEST_LOST);
                ended(host, inFlight.job(), lost(), now);
                hosts.plan(host, now);
            }
        }
    }

    private FetchOutcome lost() {
        return new FetchOutcome.Failed("lost", "no result within " + limits.lostAfter(), null, null, true);
    }
}
