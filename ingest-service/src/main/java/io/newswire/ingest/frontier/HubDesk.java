package io.newswire.ingest.frontier;

import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks hubs to push feeds, and takes what they say and send. */
final class HubDesk {
    private static final String ERRAND = "hub:";

    private final Limits limits;
    private final Hubs hubs;
    private final Outbox outbox;

    HubDesk(Limits limits, Hubs hubs, Outbox outbox) {
        this.limits = limits;
        this.hubs = hubs;
        this.outbox = outbox;
    }

    /** Whether a delivery is of a hub, or of a request to one. */
    static boolean concerns(FeedDelivery delivery) {
        return delivery.kind() != FeedDelivery.Kind.ERRAND_DONE
                || (delivery.errand() != null && delivery.errand().startsWith(ERRAND));
    }

    /** The feed after its poll, with the subscription that it has from now on; asks the hub where it is time to. */
    FeedState polled(String home, FeedState before, FeedState polled, PollOutcome outcome, Instant now) {
        var self = polled.about().hints().self();
        var topic = self == null ? polled.place().address() : self;
        var checked = checked(before, outcome, now);
        var next = SubscriptionRule.next(checked, polled.about().hints().hub(), topic, now);
        if (!next.ask() || next.subscription() == null) {
            return polled.subscribed(next.subscription());
        }
        boolean asked = ask(Hubs.Mode.SUBSCRIBE, home, polled, next.subscription(), now);
        return polled.subscribed(asked ? next.subscription() : null);
    }

    private static @Nullable Subscription checked(FeedState before, PollOutcome outcome, Instant now) {
        var last = before.subscription();
        if (last == null || !(outcome instanceof PollOutcome.Fetched body)) {
            return last;
        }
        var newest = before.remembered().fresh(body).stream()
                .flatMap(found -> Stream.ofNullable(found.publishedAt()))
                .max(Comparator.naturalOrder());
        return SubscriptionRule.polled(last, newest.orElse(null), now);
    }

    private boolean ask(Hubs.Mode mode, String home, FeedState feed, Subscription at, Instant now) {
        var url = feed.settings().url();
        var form = hubs.form(mode, url, at.hub(), at.topic());
        form.ifPresent(fields -> {
            var id = ERRAND + mode.word() + ":" + url + "@" + now.toEpochMilli();
            outbox.errand(new Errand(id, url, home, Kind.SUBSCRIPTION, at.hub(), null, null, fields, 0, now));
            outbox.count(Outcomes.HUB_ASKED);
        });
        return form.isPresent();
    }

    /** The feed is followed no more. */
    void dropped(String home, FeedState feed, Instant now) {
        var last = feed.subscription();
        if (last != null && last.isActive(now)) {
            ask(Hubs.Mode.UNSUBSCRIBE, home, feed, last, now);
        }
    }

    /** Whether it is of the subscription that the feed has now; what another hub or topic says is counted. */
    boolean heeds(FeedState feed, FeedDelivery delivery) {
        var last = feed.subscription();
        boolean ours = last != null
                && last.hub().equals(delivery.hub())
                && last.topic().equals(delivery.topic());
        if (!ours) {
            outbox.count(Outcomes.HUB_STALE);
        }
        return ours;
    }

    /**
     * The feed after its hub sent a body. That may hold only what is new: nothing is concluded from what it lacks, and
     * validators stay those of the last poll.
     */
    FeedState pushed(FeedState feed, PollOutcome outcome, Instant now) {
        outbox.count(Outcomes.HUB_PUSHED);
        var learned =
                outcome instanceof PollOutcome.Fetched body ? feed.learned().fromChild(body, now) : feed.learned();
        int entries = outcome instanceof PollOutcome.Fetched body ? body.links().size() : 0;
        long fresh = learned.remembered().distinct() - feed.remembered().distinct();
        var history = feed.history().with(outcome, entries, (int) fresh, now);
        var subscription = isFeed(outcome) ? pushed(feed.subscription(), now) : feed.subscription();
        var pushed = feed.with(feed.state(), feed.place(), feed.rhythm(), learned, history)
                .subscribed(subscription);
        // Only the push that earns the trust puts the poll off: one after the other would put it off for ever.
        boolean trustedNow =
                SubscriptionRule.carries(subscription, now) && !SubscriptionRule.carries(feed.subscription(), now);
        return trustedNow ? pushed.resting(spare(feed, now)) : pushed;
    }

    private static boolean isFeed(PollOutcome outcome) {
        return outcome instanceof PollOutcome.Fetched || outcome instanceof PollOutcome.Unchanged;
    }

    private static @Nullable Subscription pushed(@Nullable Subscription last, Instant now) {
        return last == null ? null : last.pushed(now);
    }

    private Wait spare(FeedState feed, Instant now) {
        var longest = Bounds.of(feed.settings(), limits).max();
        return Wait.of(
                Jitter.shorten(longest, feed.settings().url(), feed.rhythm().polls()), now);
    }

    /** The feed after its hub said something of the subscription. */
    FeedState told(FeedState feed, FeedDelivery delivery, Instant now) {
        outbox.count(Outcomes.HUB_TOLD);
        var last = feed.subscription();
        if (last == null) {
            return feed;
        }
        return switch (delivery.kind()) {
            case SUBSCRIBED ->
                feed.subscribed(SubscriptionRule.verified(
                        last, Objects.requireNonNullElse(delivery.lease(), SubscriptionRule.USUAL_LEASE), now));
            case UNSUBSCRIBED, DENIED -> feed.subscribed(last.denied(now));
            case ERRAND_DONE ->
                isSubscribing(delivery) && refuses(delivery.outcome()) ? feed.subscribed(last.denied(now)) : feed;
            case PUSHED, RECOGNISED -> feed;
        };
    }

    private static boolean isSubscribing(FeedDelivery delivery) {
        return delivery.errand() != null && delivery.errand().startsWith(ERRAND + Hubs.Mode.SUBSCRIBE.word() + ":");
    }

    /** Whether a hub's answer is one that repeating the request would not change. */
    private static boolean refuses(@Nullable FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Gone
                || outcome instanceof FetchOutcome.Moved
                || outcome instanceof FetchOutcome.Refused
                || (outcome instanceof FetchOutcome.Failed failed && !failed.worthRetrying());
    }
}
