package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.PageMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from how the request for an article ended. */
final class ArticleEnds {
    private final Limits limits;
    private final Shelf<Seen> seen;
    private final LookDesk looks;
    private final Outbox outbox;

    ArticleEnds(Limits limits, Shelf<Seen> seen, LookDesk looks, Outbox outbox) {
        this.limits = limits;
        this.seen = seen;
        this.looks = looks;
        this.outbox = outbox;
    }

    /** @param label outcome of the request, as it is counted where nothing more is known */
    void settle(String host, Job job, FetchOutcome outcome, String label, Instant now) {
        var remembered = seen.get(job.id());
        // It may have been forgotten while the request was out; what came is in the pages all the same.
        var known = remembered == null ? null : job.look() ? LookRule.over(remembered) : remembered.settled();
        var counted = switch (outcome) {
            case FetchOutcome.Fetched f -> came(host, job, known, f, label, now);
            case FetchOutcome.NotModified n -> looked(host, job, known == null ? null : known.unchanged(), label, now);
            case FetchOutcome.Moved m -> moved(host, job, known, m, now);
            case FetchOutcome.Gone g -> gone(host, job, known, g, label, now);
            case FetchOutcome.Refused r -> failed(host, job, known, label, now);
            case FetchOutcome.Failed f -> failed(host, job, known, label, now);
        };
        outbox.count(job.look() ? Outcomes.ofLook(counted) : counted);
    }

    /** Its host's robots.txt forbids the request, or our own guard: either may change. What came before stays as it is. */
    void bar(String host, Job job, FetchOutcome.Refused refused, String label, Instant now) {
        var known = seen.get(job.id());
        var guard = Forbidden.isOurs(refused) ? limits.allowedHosts() : null;
        if (known != null) {
            seen.put(
                    job.id(), job.look() ? looks.plan(host, job, LookRule.over(known), now) : known.barred(guard, now));
        }
        outbox.count(job.look() ? Outcomes.ofLook(label) : label);
    }

    private String came(String host, Job job, @Nullable Seen known, FetchOutcome.Fetched f, String label, Instant now) {
        if (known == null) {
            return label;
        }
        var after = known.fetched(f.etag(), f.lastModified(), otherName(job, f), now);
        var page = Objects.requireNonNull(after.page(), "it came");
        remember(host, job, f, now);
        return looked(
                host,
                job,
                known.page() == null ? after.with(LookRule.begin(page, job.link(), limits)) : after,
                label,
                now);
    }

    /** Id of the article that the page says it is, null where that is the one that was asked for. */
    private static @Nullable String otherName(Job job, FetchOutcome.Fetched fetched) {
        var canonical = fetched.canonicalUrl();
        return canonical == null || canonical.equals(job.url()) ? null : ArticleId.ofUrl(canonical);
    }

    /** A link to what the page calls itself is known from now on. Another host's links are for that host to know. */
    private void remember(String host, Job job, FetchOutcome.Fetched fetched, Instant now) {
        var id = otherName(job, fetched);
        if (id != null && job.link() != null && isOf(host, fetched.canonicalUrl()) && seen.get(id) == null) {
            seen.put(id, Seen.first(Mention.of(job.link()), now).settled());
        }
    }

    private static boolean isOf(String host, @Nullable String url) {
        try {
            return url != null && CanonicalUrl.of(url).authority().equals(host);
        } catch (IllegalArgumentException e) {
            // The fetcher gives none that is no web address; if it does, nobody can name it either.
            return false;
        }
    }

    private String looked(String host, Job job, @Nullable Seen after, String label, Instant now) {
        if (after != null) {
            seen.put(job.id(), looks.plan(host, job, after, now));
        }
        return label;
    }

    private String moved(String host, Job job, @Nullable Seen known, FetchOutcome.Moved moved, Instant now) {
        var link = Objects.requireNonNull(job.link(), "an article has a link");
        var url = Objects.requireNonNull(job.url(), "an article has a URL");
        return switch (MoveRule.judge(url, link, moved.target())) {
            case MoveVerdict.Followed f -> {
                var id = f.articleId() + ":" + link.discoveredAt().toEpochMilli();
                outbox.link(f.host(), id, f.link(), now);
                if (known != null) {
                    seen.put(job.id(), looks.stop(host, job.id(), known).moved(f.articleId()));
                }
                yield Outcomes.ARTICLE_MOVED;
            }
            case MoveVerdict.Rejected r -> failed(host, job, known, r.outcome(), now);
        };
    }

    private String gone(String host, Job job, @Nullable Seen known, FetchOutcome.Gone gone, String label, Instant now) {
        if (known == null) {
            return label;
        }
        var verdict = AbsenceRule.judge(known, gone.status(), now);
        if (verdict.deleted()) {
            tell(job, known, gone.status(), now);
        }
        var after = verdict.absence() == null ? known : known.absent(verdict.absence());
        return looked(host, job, after, verdict.outcome(), now);
    }

    /** Not of an article that goes by another address, from where it came as well: that one is looked at for itself. */
    private void tell(Job job, Seen known, int status, Instant now) {
        var name = known.page() == null ? null : known.page().article();
        var other = name == null ? null : seen.get(name);
        if (other == null || other.page() == null) {
            var id = name == null ? job.id() : name;
            var page = new PageMetadata(
                    id, job.url(), job.url(), status, null, null, null, now, List.of(), job.link(), null);
            outbox.page(page, null, EventType.PAGE_GONE);
        }
    }

    private String failed(String host, Job job, @Nullable Seen known, String label, Instant now) {
        if (known != null && known.page() == null && label.equals(Outcomes.ARTICLE_GAVE_UP)) {
            // Its server may be well when a feed names it again.
            seen.remove(job.id());
            return label;
        }
        if (known != null) {
            // After a request for a revision the look that waits is still worth its while.
            seen.put(job.id(), job.look() ? looks.plan(host, job, known, now) : known);
        }
        return label;
    }
}
