package io.newswire.ingest.frontier;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.ingest.robots.RobotsRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every decision for the hosts of one partition. It does nothing of itself: events and ticks come in with the time, and
 * what follows goes to the outbox. Not thread-safe.
 */
final class Frontier {
    /** Hosts planned and links looked at per tick: a tick takes milliseconds however much there is. */
    private static final int PLANS_PER_TICK = 500;

    /** Jobs of a host that may end unasked in one go. */
    private static final int UNASKED_PER_TURN = 20;

    private static final int SWEEP_PER_ROUND = 200;
    private static final int HOSTS_PER_ROUND = 10;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration CLOCK_SET_BACK = Duration.ofSeconds(5);

    private final Limits limits;
    private final HostBook book;
    private final Requests requests;
    private final HostDesk hosts;
    private final FeedDesk feeds;
    private final ArticleDesk articles;
    private final ErrandDesk errands;
    private final Outbox outbox;
    private final Sweep<Seen> seenSweep;
    private final Sweep<HostState> hostSweep;
    private final Sweep<RobotsRecord> robotsSweep;

    private @Nullable Instant lastTick;
    private Instant nextSweep = Instant.MIN;

    Frontier(Limits limits, Shelves shelves, FeedReader reader, Hubs hubs, Outbox outbox) {
        var queue = new HostQueue(shelves.queue());
        this.requests = new Requests(shelves.feeds());
        var robots = new RobotsDesk(limits.robots(), shelves.robots(), outbox);
        this.limits = limits;
        this.outbox = outbox;
        this.book = new HostBook(shelves.hosts());
        this.hosts = new HostDesk(limits, book, queue, requests, robots, outbox);
        this.feeds = new FeedDesk(limits, shelves, queue, reader, new HubDesk(limits, hubs, outbox), outbox);
        this.articles = new ArticleDesk(limits, shelves.seen(), hosts, queue, book, outbox);
        this.errands = new ErrandDesk(limits, shelves.errands(), requests, outbox);
        this.seenSweep = new Sweep<>(shelves.seen());
        this.hostSweep = new Sweep<>(shelves.hosts());
        this.robotsSweep = new Sweep<>(shelves.robots());
    }

    /** Takes over the hosts as they were left. */
    void recover(Instant now) {
        hosts.recover(now);
        errands.recover(now);
    }

    /** The hosts that keep us waiting most, at most so many, the worst first. May be called from any thread. */
    List<HostTrouble> worstHosts(int most) {
        return book.worst(most);
    }

    /** Which feeds give cause for worry. May be called from any thread. */
    CoverageBoard.Snapshot coverage() {
        return feeds.coverage().snapshot();
    }

    /** @throws IllegalArgumentException when the event is not one that can be followed; nothing has changed then */
    void accept(String host, HostEvent event, Instant now) {
        switch (event) {
            case HostEvent.FeedChanged change -> feeds.changed(host, change, now);
            case HostEvent.LinkFound found -> articles.found(host, found.link(), now);
            case HostEvent.FetchFinished finished -> finished(host, finished.result(), now);
            case HostEvent.ErrandAsked asked -> asked(host, asked.errand(), now);
            case HostEvent.Delivered delivered -> delivered(host, delivered.delivery(), now);
        }
        plan(host, now);
    }

    private void plan(String host, Instant now) {
        if (hosts.judgesAnew(host, now)) {
            feeds.pollRefused(host, now);
        }
        for (int i = 0; i < UNASKED_PER_TURN; i++) {
            var end = hosts.plan(host, now);
            if (end == null) {
                return;
            }
            settle(host, end.job(), end.outcome(), now);
        }
        hosts.planSoon(host, now);
    }

    private void finished(String host, FetchResult result, Instant now) {
        var inFlight = book.inFlight(host);
        if (inFlight != null && inFlight.requestId().equals(result.request().id())) {
            if (isElsewhere(inFlight.job(), result.request())) {
                hosts.finished(host, inFlight.job(), result.outcome(), result.took(), now);
                outbox.count(Outcomes.RESULT_ELSEWHERE);
                return;
            }
            ended(host, inFlight.job(), result.outcome(), result.took(), now);
        } else {
            outbox.count(Outcomes.RESULT_STALE);
        }
    }

    /** Whether the feed was followed anew meanwhile, so that its address is another one; it is queued for that. */
    private boolean isElsewhere(Job job, FetchRequest request) {
        var address = job.kind() == FetchRequest.Kind.FEED && job.errand() == null ? requests.address(job.id()) : null;
        return address != null && !address.equals(request.url());
    }

    private void ended(String host, Job job, FetchOutcome outcome, Duration took, Instant now) {
        hosts.finished(host, job, outcome, took, now);
        settle(host, job, outcome, now);
    }

    private void settle(String host, Job job, FetchOutcome outcome, Instant now) {
        var errand = job.errand();
        if (errand != null) {
            answer(errand, outcome, now);
            return;
        }
        switch (job.kind()) {
            case FEED -> polled(host, job.id(), outcome, now);
            case ARTICLE -> articles.fetched(host, job, outcome, now);
            case ROBOTS -> {} // What it said is in the host's state by now.
            case SUBSCRIPTION -> throw new IllegalStateException("a subscription is always an errand");
        }
    }

    private void polled(String host, String feedUrl, FetchOutcome outcome, Instant now) {
        var end = outcome instanceof FetchOutcome.Moved moved ? errands.follow(host, feedUrl, moved, now) : outcome;
        if (end != null) {
            feeds.polled(host, feedUrl, end, now);
        }
    }

    private void asked(String host, Errand errand, Instant now) {
        if (!CanonicalUrl.of(errand.url()).authority().equals(host)) {
            outbox.errand(errand);
            outbox.count(Outcomes.ERRAND_REKEYED);
        } else if (!hosts.queue(host, Job.errand(errand, now), now, now)) {
            outbox.count(Outcomes.ERRAND_CROWDED_OUT);
            answer(errand, new FetchOutcome.Failed("crowded-out", "too many wait for " + host, null, null, true), now);
        }
    }

    private void answer(Errand errand, FetchOutcome outcome, Instant now) {
        boolean ofHub = errand.kind() == FetchRequest.Kind.SUBSCRIPTION;
        var delivery = new FeedDelivery(
                errand.feedUrl(),
                FeedDelivery.Kind.ERRAND_DONE,
                errand.id(),
                ofHub ? errand.url() : null,
                ofHub ? errand.form().get(Hubs.TOPIC) : null,
                outcome,
                null,
                null,
                null,
                now);
        outbox.delivered(delivery, errand.home());
        outbox.count(Outcomes.ERRAND_DONE);
    }

    private void delivered(String host, FeedDelivery delivery, Instant now) {
        if (delivery.sameAs() != null) {
            feeds.recognised(delivery.feedUrl(), delivery.sameAs(), now);
            return;
        }
        if (HubDesk.concerns(delivery)) {
            feeds.delivered(host, delivery, now);
            return;
        }
        var outcome = delivery.outcome();
        if (outcome == null || !errands.awaits(delivery)) {
            outbox.count(Outcomes.DELIVERY_STALE);
            return;
        }
        var end = errands.end(delivery.feedUrl(), outcome, now);
        if (end != null) {
            hosts.remember(host, end, now);
            feeds.polled(host, delivery.feedUrl(), end, now);
        }
    }

    /** Time has passed. */
    void tick(Instant now) {
        if (lastTick != null && now.isBefore(lastTick.minus(CLOCK_SET_BACK))) {
            recover(now);
            nextSweep = now;
        }
        lastTick = now;
        giveUpLost(now);
        giveUpLostErrands(now);
        planDue(now);
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(SWEEP_EVERY);
            seenSweep.step(SWEEP_PER_ROUND, seen -> SeenRule.forgotten(seen, limits, now));
            hostSweep.step(HOSTS_PER_ROUND, host -> host.forgotten(limits.seenRetention(), now));
            robotsSweep.step(HOSTS_PER_ROUND, record -> RobotsDesk.forgotten(record, limits.seenRetention(), now));
        }
    }

    private void planDue(Instant now) {
        for (int i = 0; i < PLANS_PER_TICK; i++) {
            var host = hosts.due(now);
            if (host == null) {
                return;
            }
            plan(host, now);
        }
    }

    private void giveUpLost(Instant now) {
        for (var host = hosts.overdue(now); host != null; host = hosts.overdue(now)) {
            var inFlight = book.inFlight(host);
            if (inFlight != null) {
                outbox.count(Outcomes.REQUEST_LOST);
                ended(host, inFlight.job(), lost(limits.lostAfter()), Duration.ZERO, now);
                plan(host, now);
            }
        }
    }

    private void giveUpLostErrands(Instant now) {
        for (var errand = errands.overdue(now); errand != null; errand = errands.overdue(now)) {
            outbox.count(Outcomes.ERRAND_LOST);
            feeds.polled(errand.home(), errand.feedUrl(), lost(limits.errandLostAfter()), now);
            plan(errand.home(), now);
        }
    }

    private static FetchOutcome lost(Duration after) {
        return new FetchOutcome.Failed("lost", "no result within " + after, null, null, true);
    }
}
