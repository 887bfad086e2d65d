package io.newswire.ingest.frontier;

import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus.State;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Instant;
import java.util.Objects;

/** Follows feeds: queues their polls, and passes on what the polls brought. */
final class FeedDesk {
    private final Limits limits;
    private final Shelf<FeedState> feeds;
    private final HostQueue queue;
    private final FeedReader reader;
    private final Twins twins;
    private final HubDesk hubs;
    private final CoverageBoard coverage = new CoverageBoard();
    private final Outbox outbox;

    FeedDesk(Limits limits, Shelves shelves, HostQueue queue, FeedReader reader, HubDesk hubs, Outbox outbox) {
        this.limits = limits;
        this.feeds = shelves.feeds();
        this.twins = new Twins(feeds, shelves.marks(), outbox);
        this.queue = queue;
        this.reader = reader;
        this.hubs = hubs;
        this.outbox = outbox;
    }

    void changed(String host, HostEvent.FeedChanged change, Instant now) {
        if (change.settings() == null) {
            drop(host, change.feedUrl(), now);
        } else {
            follow(host, change.settings(), now);
        }
    }

    private void follow(String host, FeedSettings settings, Instant now) {
        var known = feeds.get(settings.url());
        if (known != null) {
            unqueue(host, known);
        }
        var feed = known == null ? FeedState.followed(settings, limits, now) : known.followedAs(settings, limits, now);
        keep(host, feed, now);
        twins.followed(host, settings.url());
        outbox.count(Outcomes.FEED_FOLLOWED);
    }

    private void drop(String host, String feedUrl, Instant now) {
        var known = feeds.get(feedUrl);
        if (known != null) {
            unqueue(host, known);
            twins.dropped(host, known, now);
            hubs.dropped(host, known, now);
            feeds.remove(feedUrl);
            coverage.forget(feedUrl);
            outbox.status(known.status(State.REMOVED, now));
            outbox.forgotten(feedUrl, now);
        }
        outbox.count(Outcomes.FEED_DROPPED);
    }

    /** The feed's request ended. */
    void polled(String host, String feedUrl, FetchOutcome fetched, Instant now) {
        var feed = feeds.get(feedUrl);
        if (feed == null) {
            outbox.count(Outcomes.FEED_FORGOTTEN);
            return;
        }
        var outcome = reader.read(feed, fetched, now);
        unqueue(host, feed);
        var polled = twins.looked(host, feed.polled(outcome, limits, now), outcome, now);
        keep(host, hubs.polled(host, feed, polled, outcome, now), now);
        send(outcome, now);
        outbox.count(Outcomes.FEED + outcome.label());
    }

    /** A feed of another host, followed before, brings the same. */
    void recognised(String feedUrl, String sameAs, Instant now) {
        var feed = feeds.get(feedUrl);
        if (feed == null) {
            outbox.count(Outcomes.FEED_FORGOTTEN);
            return;
        }
        var told = feed.with(feed.twin().recognised(sameAs));
        feeds.put(feedUrl, told);
        if (!Objects.equals(told.twin().sameAs(), feed.twin().sameAs())) {
            outbox.status(told.status(told.state(), now));
        }
    }

    /** Something came from the feed's hub. */
    void delivered(String host, FeedDelivery delivery, Instant now) {
        var feed = feeds.get(delivery.feedUrl());
        if (feed == null) {
            outbox.count(Outcomes.FEED_FORGOTTEN);
            return;
        }
        if (!hubs.heeds(feed, delivery)) {
            return;
        }
        unqueue(host, feed);
        if (delivery.kind() == FeedDelivery.Kind.PUSHED && delivery.outcome() != null) {
            var outcome = reader.read(feed, delivery.outcome(), now);
            keep(host, hubs.pushed(feed, outcome, now), now);
            send(outcome, now);
        } else {
            keep(host, hubs.told(feed, delivery, now), now);
        }
    }

    private void send(PollOutcome outcome, Instant now) {
        if (outcome instanceof PollOutcome.Fetched body) {
            body.links().forEach(found -> outbox.link(found.host(), id(found, body), found.link(), now));
        }
    }

    /** Which feeds give cause for worry. */
    CoverageBoard coverage() {
        return coverage;
    }

    private static String id(PollOutcome.Found found, PollOutcome.Fetched body) {
        return found.articleId() + ":" + body.bodyDigest();
    }

    private void keep(String host, FeedState feed, Instant now) {
        feeds.put(feed.settings().url(), feed);
        queue.add(host, feed.rhythm().rest().until(), Job.feed(feed.settings().url(), now));
        var seen = feed.coverage(now);
        coverage.note(feed.settings().url(), FeedTrouble.of(feed, seen), seen);
        outbox.status(feed.status(feed.state(), now));
    }

    /** What decided of the feeds that were refused is otherwise now: their next poll is due. */
    void pollRefused(String host, Instant now) {
        for (var url : queue.feeds(host)) {
            var feed = feeds.get(url);
            if (feed != null && feed.wasRefused()) {
                unqueue(host, feed);
                keep(host, feed.resting(Wait.none(now)), now);
            }
        }
    }

    private void unqueue(String host, FeedState feed) {
        queue.remove(
                host, feed.rhythm().rest().until(), Kind.FEED, feed.settings().url());
    }
}
