package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchOutcome;
import java.time.Instant;

/** Follows links: queues the articles that are worth a request, and remembers them all. */
final class ArticleDesk {
    private final Limits limits;
    private final Shelf<Seen> seen;
    private final HostDesk hosts;
    private final HostBook book;
    private final Outbox outbox;

    ArticleDesk(Limits limits, Shelf<Seen> seen, HostDesk hosts, HostBook book, Outbox outbox) {
        this.limits = limits;
        this.seen = seen;
        this.hosts = hosts;
        this.book = book;
        this.outbox = outbox;
    }

    /** @throws IllegalArgumentException when the link is no web address; nothing has changed then */
    void found(String host, ArticleLink link, Instant now) {
        var url = CanonicalUrl.of(link.url());
        var id = ArticleId.ofUrl(url.value());
        if (!url.authority().equals(host)) {
            outbox.link(url.authority(), id + ":" + link.discoveredAt().toEpochMilli(), link, now);
            outbox.count(Outcomes.LINK_REKEYED);
            return;
        }
        var job = Job.article(id, url.value(), link, now);
        switch (SeenRule.judge(seen.get(id), Mention.of(link), isOut(host, id), limits, now)) {
            case LinkVerdict.New n -> queue(host, job, n.seen(), now, now, Outcomes.LINK_NEW);
            case LinkVerdict.Revised r -> queue(host, job, r.seen(), r.due(), now, Outcomes.LINK_REVISED);
            case LinkVerdict.Resubmitted r -> {
                var conditional = job.onlyIfChanged(r.seen().etag(), r.seen().lastModified());
                queue(host, conditional, r.seen(), now, now, Outcomes.LINK_RESUBMITTED);
            }
            case LinkVerdict.Known k -> {
                if (k.update() != null) {
                    seen.put(id, k.update());
                }
                outbox.count(Outcomes.LINK_SEEN);
            }
        }
    }

    private boolean isOut(String host, String id) {
        var inFlight = book.inFlight(host);
        return inFlight != null && inFlight.job().id().equals(id);
    }

    private void queue(String host, Job job, Seen remember, Instant due, Instant now, String outcome) {
        if (hosts.queue(host, job, due, now)) {
            seen.put(job.id(), remember);
            outbox.count(outcome);
        } else {
            outbox.count(Outcomes.LINK_CROWDED_OUT);
        }
    }

    /** The article's request ended, or it was not made. */
    void fetched(String host, Job job, FetchOutcome outcome, Instant now) {
        if (outcome instanceof FetchOutcome.Refused refused && refused.reason().equals(Clearance.DISALLOWED)) {
            bar(job, now);
            return;
        }
        switch (RetryRule.judge(job, outcome, limits, now)) {
            case ArticleVerdict.Retried r -> {
                if (hosts.queue(host, r.job(), r.due(), now)) {
                    outbox.count(Outcomes.ARTICLE_RETRIED);
                } else {
                    settle(job, outcome, Outcomes.ARTICLE_GAVE_UP, now);
                }
            }
            case ArticleVerdict.Settled s -> settle(job, outcome, s.outcome(), now);
        }
    }

    private void bar(Job job, Instant now) {
        var known = seen.get(job.id());
        if (known != null) {
            seen.put(job.id(), known.barred(now));
        }
        outbox.count(Outcomes.ARTICLE_ROBOTS);
    }

    private void settle(Job job, FetchOutcome outcome, String label, Instant now) {
        var known = seen.get(job.id());
        if (known != null && known.fetchedAt() == null && label.equals(Outcomes.ARTICLE_GAVE_UP)) {
            // Its server may be well when a feed names it again.
            seen.remove(job.id());
        } else if (known != null) {
            seen.put(
                    job.id(),
                    outcome instanceof FetchOutcome.Fetched f
                            ? known.fetched(f.etag(), f.lastModified(), now)
                            : known.settled());
        }
        outbox.count(label);
    }
}
