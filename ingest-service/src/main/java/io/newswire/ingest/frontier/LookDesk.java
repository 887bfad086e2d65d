package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one look at each known article in its host's queue, behind all that is new. Where a host has no time for them,
 * those that have waited longest are dropped.
 */
final class LookDesk {
    /** A look that is late by more has waited for a day's worth of news: its host cannot keep up. */
    static final Duration PATIENCE = Duration.ofDays(1);

    /** More than one, so that the queue shrinks though each request that ends may bring another look. */
    private static final int DROPPED_AT_ONCE = 2;

    private final Limits limits;
    private final Shelf<Seen> seen;
    private final HostQueue queue;
    private final Outbox outbox;

    LookDesk(Limits limits, Shelf<Seen> seen, HostQueue queue, Outbox outbox) {
        this.limits = limits;
        this.seen = seen;
        this.queue = queue;
        this.outbox = outbox;
    }

    /** What is remembered of the link, null for nothing: one is taken down with the article that its page came as. */
    @Nullable
    Seen known(String id) {
        var known = seen.get(id);
        return known == null ? null : told(known);
    }

    private Seen told(Seen known) {
        var article = known.page() == null ? null : known.page().article();
        var other = article == null ? null : seen.get(article);
        return other != null && other.isDown() ? known.asTakenDown() : known;
    }

    /** What is remembered of the article from now on: the look that waited gave place to the one that comes next. */
    Seen plan(String host, Job job, Seen known, Instant now) {
        var page = known.page();
        if (page == null) {
            return known;
        }
        stop(host, job.id(), page);
        var next = LookRule.next(told(known), page, limits, now);
        for (int left = page.nextLook(); left < next.nextLook(); left++) {
            outbox.count(Outcomes.LOOK_DROPPED);
        }
        if (next.nextLookAt() != null) {
            queue(host, job, next, next.nextLookAt(), now);
        }
        return known.with(next);
    }

    private void queue(String host, Job job, Visited page, Instant at, Instant now) {
        if (job.link() != null && job.url() != null) {
            queue.add(host, at, Job.look(job.id(), job.url(), job.link(), page, now));
        }
    }

    /** How the article was found that is looked at again, null where no look waits. */
    @Nullable
    ArticleLink link(String host, String id, Visited page) {
        var look = page.nextLookAt() == null ? null : queue.look(host, page.nextLookAt(), id);
        return look == null ? null : look.link();
    }

    /** The look's request failed in a way that may pass. */
    void again(String host, Job look, Instant due) {
        queue.add(host, due, look);
        var known = seen.get(look.id());
        if (known != null && known.page() != null) {
            seen.put(look.id(), known.with(known.page().looking(known.page().nextLook(), due)));
        }
    }

    /** Drops looks that have waited too long, the longest first. */
    void dropLate(String host, Instant now) {
        for (int i = 0; i < DROPPED_AT_ONCE; i++) {
            var late = queue.firstLook(host);
            if (late == null || !late.due().plus(PATIENCE).isBefore(now)) {
                return;
            }
            drop(host, late, now);
        }
    }

    private void drop(String host, HostQueue.Waiting late, Instant now) {
        var job = late.job();
        queue.remove(host, late.due(), job);
        outbox.count(Outcomes.LOOK_DROPPED);
        var known = seen.get(job.id());
        if (known != null) {
            seen.put(job.id(), plan(host, job, LookRule.over(known), now));
        }
    }

    /** No look waits any more. */
    Seen stop(String host, String id, Seen known) {
        var page = known.page();
        if (page == null) {
            return known;
        }
        stop(host, id, page);
        return known.with(page.looking(page.nextLook(), null));
    }

    private void stop(String host, String id, Visited page) {
        if (page.nextLookAt() != null) {
            queue.removeLook(host, page.nextLookAt(), id);
        }
    }
}
