package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FetchOutcome;
import java.time.Instant;
import java.util.Objects;

/** Follows links: queues the articles that are worth a request, and remembers them all. */
final class ArticleDesk {
    private final Limits limits;
    private final Shelf<Seen> seen;
    private final HostDesk hosts;
    private final HostQueue queue;
    private final HostBook book;
    private final LookDesk looks;
    private final ArticleEnds ends;
    private final Outbox outbox;

    ArticleDesk(Limits limits, Shelf<Seen> seen, HostDesk hosts, HostQueue queue, HostBook book, Outbox outbox) {
        this.limits = limits;
        this.seen = seen;
        this.hosts = hosts;
        this.queue = queue;
        this.book = book;
        this.looks = new LookDesk(limits, seen, queue, outbox);
        this.ends = new ArticleEnds(limits, seen, looks, outbox);
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
        if (Boolean.TRUE.equals(link.takenDown())) {
            takenDown(host, id, Mention.of(link), now);
            return;
        }
        var job = Job.article(id, url.value(), link, now);
        switch (SeenRule.judge(looks.known(id), Mention.of(link), isOut(host, id), limits, now)) {
            case LinkVerdict.New n -> {
                outbox.discovered(link, now);
                take(host, job, n.seen(), now, now, Outcomes.LINK_NEW);
            }
            case LinkVerdict.Revised r -> take(host, job, r.seen(), r.due(), now, Outcomes.LINK_REVISED);
            case LinkVerdict.Resubmitted r ->
                queue(host, askedAgain(host, job, r.seen(), now), r.seen(), now, now, Outcomes.LINK_RESUBMITTED);
            case LinkVerdict.Hastened h ->
                outbox.count(queue.hasten(host, id, now) ? Outcomes.LINK_HASTENED : Outcomes.LINK_SEEN);
            case LinkVerdict.Known k -> {
                if (k.update() != null) {
                    seen.put(id, k.update());
                }
                outbox.count(Outcomes.LINK_SEEN);
            }
        }
    }

    /** What is out already, or waits since it is new or changed, still comes; no request follows from it. */
    private void takenDown(String host, String id, Mention mention, Instant now) {
        var known = seen.get(id);
        var before = known == null ? Seen.first(mention, now).settled() : known;
        seen.put(id, looks.stop(host, id, before).asTakenDown());
        outbox.count(Outcomes.LINK_TAKEN_DOWN);
    }

    /** What a feed said of the article holds, as long as it is looked at again. */
    private Job askedAgain(String host, Job job, Seen known, Instant now) {
        var page = known.page();
        if (page == null || job.url() == null) {
            return job;
        }
        var inFlight = book.inFlight(host);
        var found = inFlight != null && inFlight.job().id().equals(job.id())
                ? inFlight.job().link()
                : looks.link(host, job.id(), page);
        var asked = found == null ? job : Job.article(job.id(), job.url(), found, now);
        return asked.onlyIfChanged(page.etag(), page.lastModified());
    }

    private boolean isOut(String host, String id) {
        var inFlight = book.inFlight(host);
        return inFlight != null && inFlight.job().id().equals(id);
    }

    private void take(String host, Job job, Seen remember, Instant due, Instant now, String outcome) {
        var link = Objects.requireNonNull(job.link(), "an article has a link");
        if (link.content() == null) {
            queue(host, job, remember, due, now, outcome);
        } else {
            carry(job, link, link.content(), remember, now);
            outbox.count(outcome);
        }
    }

    private void queue(String host, Job job, Seen remember, Instant due, Instant now, String outcome) {
        if (hosts.queue(host, job, due, now)) {
            seen.put(job.id(), remember);
            outbox.count(outcome);
        } else {
            outbox.count(Outcomes.LINK_CROWDED_OUT);
        }
    }

    /** The feed brought the article itself: nothing is asked for. */
    private void carry(Job job, ArticleLink link, String content, Seen remember, Instant now) {
        var headline = link.entry() == null ? null : link.entry().headline();
        var url = Objects.requireNonNull(job.url(), "an article has a URL");
        outbox.page(
                CarriedPage.metadata(job.id(), url, link, now),
                CarriedPage.html(headline, content),
                EventType.PAGE_FETCHED);
        seen.put(job.id(), remember.settled());
        outbox.count(Outcomes.ARTICLE_CARRIED);
    }

    /** The article's request ended, or it was not made. */
    void fetched(String host, Job job, FetchOutcome outcome, Instant now) {
        if (outcome instanceof FetchOutcome.Refused refused) {
            if (refused.reason().equals(Clearance.DISALLOWED)) {
                ends.bar(host, job, refused, Outcomes.ARTICLE_ROBOTS, now);
                return;
            }
            if (Forbidden.isOurs(refused)) {
                ends.bar(host, job, refused, Outcomes.ARTICLE_REFUSED, now);
                return;
            }
        }
        switch (RetryRule.judge(job, outcome, limits, now)) {
            case ArticleVerdict.Retried r -> retry(host, r, outcome, now);
            case ArticleVerdict.Settled s -> ends.settle(host, job, outcome, s.outcome(), now);
        }
        looks.dropLate(host, now);
    }

    private void retry(String host, ArticleVerdict.Retried retried, FetchOutcome outcome, Instant now) {
        var job = retried.job();
        if (job.look()) {
            looks.again(host, job, retried.due());
            outbox.count(Outcomes.ofLook(Outcomes.ARTICLE_RETRIED));
        } else if (hosts.queue(host, job, retried.due(), now)) {
            outbox.count(Outcomes.ARTICLE_RETRIED);
        } else {
            ends.settle(host, job, outcome, Outcomes.ARTICLE_GAVE_UP, now);
        }
    }
}
