package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.Errand;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.PageMetadata;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The frontier itself over its stores on disk, with a clock that is turned by hand and a web that is made up. All hosts
 * are in one partition, so that one core does it all. In the package of the frontier, which shows itself to nobody else.
 */
public final class SimulatedFrontier implements Outbox, AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final long ORDER = 11;
    private static final long NEVER = Long.MAX_VALUE;

    private final SimulatedLoad load;
    private final SimulatedWeb web;
    private final SimulatedStores stores;
    private final SimulatedFetcher fetcher;
    private final Frontier frontier;
    private final Deque<Found> links = new ArrayDeque<>();
    private final long[] dueMillis;

    private Instant now;
    private Lags released = new Lags();
    private Lags started = new Lags();
    private long events;
    private long requests;

    private record Found(String host, ArticleLink link) {}

    private SimulatedFrontier(SimulatedLoad load, Path directory, Instant now) {
        this.load = load;
        this.now = now;
        this.web = new SimulatedWeb(load);
        this.dueMillis = new long[load.allHosts() * load.feedsPerHost()];
        Arrays.fill(dueMillis, NEVER);
        this.stores = SimulatedStores.open(directory);
        this.fetcher = new SimulatedFetcher(load.fetches(), web, this::begun);
        this.frontier = new Frontier(load.limits(), stores.shelves(), web, Hubs.none(), this);
        frontier.recover(now);
    }

    /** Over what another one left there, if any. */
    public static SimulatedFrontier open(SimulatedLoad load, Path directory) {
        return new SimulatedFrontier(load, directory, START);
    }

    /** As a process that starts after so long: nothing is in memory, what was out is lost. */
    public SimulatedFrontier reopened(Path directory, Duration after) {
        close();
        return new SimulatedFrontier(load, directory, now.plus(after));
    }

    /** Follows all feeds, one after the other over so much time, in an order that does not keep a host's together. */
    public void follow(Duration over) {
        var order = IntStream.range(0, dueMillis.length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(ORDER));
        var begun = now;
        for (int done = 0; done < order.size(); done++) {
            var due = begun.plus(over.multipliedBy(done).dividedBy(order.size()));
            pass(Duration.between(now, due));
            var settings = web.feed(order.get(done), now);
            accept(
                    web.host(order.get(done) / load.feedsPerHost()),
                    new HostEvent.FeedChanged(settings.url(), settings));
        }
    }

    /** What was measured so far is forgotten. */
    public void measureAnew() {
        released = new Lags();
        started = new Lags();
        events = 0;
        requests = 0;
    }

    public void pass(Duration time) {
        for (var end = now.plus(time); now.isBefore(end); ) {
            now = now.plus(TICK);
            for (var flight = fetcher.ended(now); flight != null; flight = fetcher.ended(now)) {
                end(flight);
            }
            frontier.tick(now);
            events++;
        }
    }

    private void end(SimulatedFetcher.Flight flight) {
        var outcome = web.answer(flight.host(), flight.request());
        var result = new FetchResult(
                flight.request(), outcome, flight.begun(), Duration.between(flight.begun(), flight.ends()));
        accept(flight.host(), new HostEvent.FetchFinished(result));
        for (var found = links.poll(); found != null; found = links.poll()) {
            accept(found.host(), new HostEvent.LinkFound(found.link()));
        }
    }

    private void accept(String host, HostEvent event) {
        frontier.accept(host, event, now);
        events++;
    }

    private void begun(FetchRequest request) {
        if (request.kind() == Kind.FEED) {
            lag(request, started);
        }
    }

    /** Polls of hosts that answer only. */
    private void lag(FetchRequest request, Lags lags) {
        int feed = SimulatedWeb.numberOf(request.url());
        long due = dueMillis[feed];
        if (due != NEVER && !load.hangs(feed / load.feedsPerHost())) {
            lags.add(Math.max(0, now.toEpochMilli() - due));
        }
    }

    @Override
    public void request(String host, FetchRequest request) {
        requests++;
        if (request.kind() == Kind.FEED) {
            lag(request, released);
        }
        fetcher.ask(host, request, now);
    }

    @Override
    public void link(String host, String id, ArticleLink link, Instant at) {
        links.add(new Found(host, link));
    }

    @Override
    public void status(FeedStatus status) {
        var next = status.nextPollAt();
        dueMillis[SimulatedWeb.numberOf(status.url())] = next == null ? NEVER : next.toEpochMilli();
    }

    @Override
    public void errand(Errand errand) {}

    @Override
    public void delivered(FeedDelivery delivery, String home) {}

    @Override
    public void claim(String fingerprint, Claim claim, Instant now) {
        // Made-up feeds are all different.
    }

    @Override
    public void forgotten(String feedUrl, Instant at) {}

    @Override
    public void page(PageMetadata page, byte @Nullable [] body, EventType type) {}

    @Override
    public void discovered(ArticleLink link, Instant now) {}

    @Override
    public void count(String outcome) {}

    /** From the time that a poll was due to its release by the frontier, of hosts that answer. */
    public Lags released() {
        return released;
    }

    /** From the time that a poll was due to the start of its fetch, of hosts that answer. */
    public Lags started() {
        return started;
    }

    /** Events and ticks. */
    public long events() {
        return events;
    }

    /** Of all kinds. */
    public long requests() {
        return requests;
    }

    @Override
    public void close() {
        stores.close();
    }
}
