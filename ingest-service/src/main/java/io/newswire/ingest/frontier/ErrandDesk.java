package io.newswire.ingest.frontier;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends errands for the feeds of this partition's hosts that are to be had at other hosts, and takes the answers. At most
 * one is out per feed.
 */
final class ErrandDesk {
    /** Hosts that a poll may be sent on to. */
    private static final int MOST_HOPS = 5;

    private static final int PAGE = 500;

    private final Limits limits;
    private final Shelf<ErrandOut> errands;
    private final Requests requests;
    private final Outbox outbox;
    /** Feeds by the time at which their errand is taken for lost. */
    private final Agenda out = new Agenda();

    ErrandDesk(Limits limits, Shelf<ErrandOut> errands, Requests requests, Outbox outbox) {
        this.limits = limits;
        this.errands = errands;
        this.requests = requests;
        this.outbox = outbox;
    }

    void recover(Instant now) {
        out.clear();
        for (var page = errands.page("", Shelf.END, PAGE);
                !page.isEmpty();
                page = errands.page(page.getLast().key() + " ", Shelf.END, PAGE)) {
            page.forEach(entry -> watch(entry.value().errand(), now));
        }
    }

    private void watch(Errand errand, Instant now) {
        var since = errand.askedAt().isAfter(now) ? now : errand.askedAt();
        out.put(errand.feedUrl(), since.plus(limits.errandLostAfter()));
    }

    /**
     * The feed is elsewhere: asks for it there.
     *
     * @return how the poll ends, null when it goes on elsewhere
     */
    @Nullable
    FetchOutcome follow(String home, String feedUrl, FetchOutcome.Moved moved, Instant now) {
        var address = requests.address(feedUrl);
        if (address == null) {
            return moved; // The feed was dropped meanwhile.
        }
        if (errands.get(feedUrl) != null) {
            return null; // Its answer ends this poll too.
        }
        boolean known = moved.target().equals(address);
        return ask(
                home, feedUrl, moved.target(), known || moved.permanent(), known ? List.of() : List.of(address), now);
    }

    private @Nullable FetchOutcome ask(
            String home, String feedUrl, String target, boolean permanent, List<String> passed, Instant now) {
        var fault = fault(target, passed);
        if (fault != null) {
            return fault;
        }
        var conditions = requests.conditions(feedUrl);
        var errand = new Errand(
                feedUrl + "#" + passed.size() + "@" + now.toEpochMilli(),
                feedUrl,
                home,
                Kind.FEED,
                target,
                conditions.etag(),
                conditions.lastModified(),
                Map.of(),
                passed.size(),
                now);
        errands.put(feedUrl, new ErrandOut(errand, permanent, passed));
        watch(errand, now);
        outbox.errand(errand);
        outbox.count(Outcomes.ERRAND_ASKED);
        return null;
    }

    private static FetchOutcome.@Nullable Failed fault(String target, List<String> passed) {
        if (passed.contains(target)) {
            return failed("redirect-loop", "redirects lead from " + target + " back to it");
        }
        if (passed.size() > MOST_HOPS) {
            return failed("redirects", "redirects lead over more than " + MOST_HOPS + " hosts, at last to " + target);
        }
        try {
            CanonicalUrl.of(target);
            return null;
        } catch (IllegalArgumentException e) {
            return failed("redirect", String.valueOf(e.getMessage()));
        }
    }

    private static FetchOutcome.Failed failed(String reason, String detail) {
        return new FetchOutcome.Failed(reason, detail, null, null, true);
    }

    /** Whether the delivery is the answer to an errand that is out; {@link #end} then says what it comes to. */
    boolean awaits(FeedDelivery delivery) {
        var sent = delivery.errand() == null ? null : errands.get(delivery.feedUrl());
        return sent != null && sent.isAnsweredBy(delivery.errand());
    }

    /** @return how the poll ends, null when it goes on elsewhere */
    @Nullable
    FetchOutcome end(String feedUrl, FetchOutcome there, Instant now) {
        var sent = errands.get(feedUrl);
        forget(feedUrl);
        if (sent == null || !(there instanceof FetchOutcome.Moved moved) || requests.address(feedUrl) == null) {
            return sent == null ? there : sent.end(there);
        }
        var passed = new ArrayList<>(sent.passed());
        passed.add(sent.errand().url());
        return ask(sent.errand().home(), feedUrl, moved.target(), sent.permanent() && moved.permanent(), passed, now);
    }

    /** An errand that is taken for lost, and is no longer out; null when there is none. */
    @Nullable
    Errand overdue(Instant now) {
        for (var feed = out.take(now); feed != null; feed = out.take(now)) {
            var sent = errands.get(feed);
            forget(feed);
            if (sent != null) {
                return sent.errand();
            }
        }
        return null;
    }

    private void forget(String feedUrl) {
        errands.remove(feedUrl);
        out.remove(feedUrl);
    }
}
