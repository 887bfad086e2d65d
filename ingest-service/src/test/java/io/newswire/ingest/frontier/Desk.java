package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.Errand;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FeedDelivery;
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
    final List<String> discovered = new ArrayList<>();
    final List<PageWritten> pages = new ArrayList<>();
    final List<FeedStatus> statuses = new ArrayList<>();
    final List<Errand> errands = new ArrayList<>();
    final List<FeedDelivery> deliveries = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    final Map<String, Integer> counts = new HashMap<>();
    final Shelves shelves = TreeShelf.shelves();

    private final ClaimDesk claims = new ClaimDesk(new TreeShelf<>(Claim.class));

    /** Ends of polls. */
    final List<FetchOutcome> read = new ArrayList<>();

    record PageWritten(PageMetadata metadata, @Nullable String body, EventType type) {}

    Hubs hubs = Hubs.none();
    Instant now = Given.START;
    PollOutcome nextPoll = new PollOutcome.NotModified();

    private Limits limits;
    private Frontier frontier;

    Desk() {
        this(Given.LIMITS);
    }

    Desk(Limits limits) {
        this.limits = limits;
        this.frontier = start();
    }

    private Frontier start() {
        var started = new Frontier(limits, shelves, (feed, outcome, at) -> read(outcome), hubs, this);
        started.recover(now);
        return started;
    }

    /** Reads nothing of bodies, but what went wrong. */
    private PollOutcome read(FetchOutcome outcome) {
        read.add(outcome);
        return switch (outcome) {
            case FetchOutcome.Refused r ->
                new PollOutcome.Refused(r.reason() + ": " + r.detail(), Forbidden.of(Given.HOST, r) != null);
            case FetchOutcome.Fetched f -> nextPoll;
            case FetchOutcome.NotModified n -> nextPoll;
            case FetchOutcome.Moved m -> nextPoll;
            case FetchOutcome.Gone g -> nextPoll;
            case FetchOutcome.Failed f -> nextPoll;
        };
    }

    void restart() {
        frontier = start();
    }

    /** Under other settings. */
    void restart(Limits other) {
        limits = other;
        restart();
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

    /** An errand reaches the host that it is for. */
    void ask(Errand errand) {
        frontier.accept(CanonicalUrl.of(errand.url()).authority(), new HostEvent.ErrandAsked(errand), now);
    }

    void ask(String host, Errand errand) {
        frontier.accept(host, new HostEvent.ErrandAsked(errand), now);
    }

    /** A delivery reaches the feed's host. */
    void deliver(FeedDelivery delivery) {
        frontier.accept(Given.HOST, new HostEvent.Delivered(delivery), now);
    }

    /** The latest errand is answered. */
    void answer(FetchOutcome outcome) {
        var errand = errands.getLast();
        var topic = errand.form().get(Hubs.TOPIC);
        var hub = topic == null ? null : errand.url();
        var kind = FeedDelivery.Kind.ERRAND_DONE;
        deliver(new FeedDelivery(Given.FEED, kind, errand.id(), hub, topic, outcome, null, null, null, now));
    }

    List<HostTrouble> worst(int most) {
        return frontier.worstHosts(most);
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
    public void errand(Errand errand) {
        errands.add(errand);
    }

    @Override
    public void delivered(FeedDelivery delivery, String home) {
        deliveries.add(delivery);
    }

    /** Claims meet at once. */
    @Override
    public void claim(String fingerprint, Claim claim, Instant at) {
        var told = claims.claimed(fingerprint, claim, at);
        if (told != null) {
            deliveries.add(told.delivery());
        }
    }

    @Override
    public void forgotten(String feedUrl, Instant at) {
        forgotten.add(feedUrl);
    }

    @Override
    public void page(PageMetadata page, byte @Nullable [] body, EventType type) {
        pages.add(new PageWritten(page, body == null ? null : new String(body, StandardCharsets.UTF_8), type));
    }

    @Override
    public void discovered(ArticleLink link, Instant at) {
        discovered.add(link.url());
    }

    @Override
    public void count(String outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }
}
