package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a hub is asked to push a feed (WebSub, section 5), and whether polls may be rare because it does. It is looked at
 * after each poll: a followed feed is polled far more often than a subscription ends.
 */
final class SubscriptionRule {
    private static final Duration FIRST_RETRY = Duration.ofHours(1);
    private static final Duration LAST_RETRY = Duration.ofDays(7);
    private static final Duration DENIED_RETRY = Duration.ofDays(30);
    private static final double GROWTH = 4;
    /** Of a lease, after which it is renewed. */
    private static final double RENEW = 0.8;
    /** Where a hub says nothing of time. */
    static final Duration USUAL_LEASE = Duration.ofDays(1);

    /** A push and a poll of the same entry cross each other within this. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private SubscriptionRule() {}

    /**
     * @param subscription from now on, null where there is none
     * @param ask whether its hub is to be asked now
     */
    record Next(@Nullable Subscription subscription, boolean ask) {}

    /**
     * @param hub that the feed names, null where it names none
     * @param topic that it is served under there
     */
    static Next next(@Nullable Subscription last, @Nullable String hub, String topic, Instant now) {
        if (hub == null) {
            return new Next(last != null && last.isActive(now) ? last : null, false);
        }
        if (last == null) {
            return new Next(Subscription.asked(hub, topic, 1, now), true);
        }
        if (!last.hub().equals(hub) || !last.topic().equals(topic)) {
            return changed(last, hub, topic, now);
        }
        return now.isBefore(due(last)) && !last.askedAt().isAfter(now)
                ? new Next(last, false)
                : new Next(last.askedAgain(now), true);
    }

    /** A feed whose hub or topic is another one each time must not make us ask each time. */
    private static Next changed(Subscription last, String hub, String topic, Instant now) {
        boolean soon = now.isBefore(last.askedAt().plus(retry(last)))
                && !last.askedAt().isAfter(now);
        return soon ? new Next(last, false) : new Next(Subscription.asked(hub, topic, last.attempts() + 1, now), true);
    }

    private static Instant due(Subscription last) {
        return switch (last.state()) {
            case ASKED -> last.askedAt().plus(retry(last));
            case DENIED -> last.askedAt().plus(DENIED_RETRY);
            case ACTIVE -> renewal(last);
        };
    }

    private static Instant renewal(Subscription last) {
        var renewAt = last.renewAt() == null ? last.askedAt() : last.renewAt();
        var again = last.askedAt().plus(retry(last));
        return last.attempts() == 0 || renewAt.isAfter(again) ? renewAt : again;
    }

    private static Duration retry(Subscription last) {
        var wait = Durations.growing(FIRST_RETRY, GROWTH, last.attempts() - 1, LAST_RETRY);
        return Jitter.shorten(wait, last.topic(), last.attempts());
    }

    static Subscription verified(Subscription last, Duration lease, Instant now) {
        return last.active(now.plusMillis((long) (lease.toMillis() * RENEW)), now.plus(lease));
    }

    /**
     * What a poll says of the pushes.
     *
     * @param newest publication of the newest entry that the poll brought first, null where it brought none or it has
     *     no date
     */
    static Subscription polled(Subscription last, @Nullable Instant newest, Instant now) {
        boolean missed = last.isActive(now) && newest != null && newest.isBefore(now.minus(GRACE));
        return missed ? last.missed(now) : last;
    }

    /** Whether pushes come, so that polls need only make sure of it: promised, seen, and none missed since. */
    static boolean carries(@Nullable Subscription subscription, Instant now) {
        if (subscription == null || !subscription.isActive(now) || subscription.lastPush() == null) {
            return false;
        }
        var missed = subscription.missedAt();
        return missed == null || subscription.lastPush().isAfter(missed);
    }
}
