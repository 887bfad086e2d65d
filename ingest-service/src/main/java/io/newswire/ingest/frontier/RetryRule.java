package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import java.time.Instant;

/** Tries an article again while that may help, each time after a longer wait, and gives it up at last. */
final class RetryRule {
    private static final double GROWTH = 3;

    private RetryRule() {}

    static ArticleVerdict judge(Job job, FetchOutcome outcome, Limits limits, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched f -> new ArticleVerdict.Settled(Outcomes.ARTICLE_FETCHED);
            case FetchOutcome.NotModified n -> new ArticleVerdict.Settled(Outcomes.ARTICLE_NOT_MODIFIED);
            case FetchOutcome.Moved m -> new ArticleVerdict.Settled(Outcomes.ARTICLE_MOVED);
            case FetchOutcome.Gone g -> new ArticleVerdict.Settled(Outcomes.ARTICLE_GONE);
            case FetchOutcome.Refused r -> new ArticleVerdict.Settled(Outcomes.ARTICLE_REFUSED);
            case FetchOutcome.Failed f -> failed(job, f, limits, now);
        };
    }

    private static ArticleVerdict failed(Job job, FetchOutcome.Failed failed, Limits limits, Instant now) {
        if (!failed.worthRetrying()) {
            return new ArticleVerdict.Settled(Outcomes.ARTICLE_FAILED);
        }
        if (job.attempt() >= limits.articleAttempts()) {
            return new ArticleVerdict.Settled(Outcomes.ARTICLE_GAVE_UP);
        }
        var due = Wait.of(backoff(job, failed, limits), now).until();
        return new ArticleVerdict.Retried(job.again(now), due);
    }

    private static Duration backoff(Job job, FetchOutcome.Failed failed, Limits limits) {
        var backoff = Durations.growing(limits.minInterval(), GROWTH, job.attempt() - 1, limits.maxInterval());
        var spread = Jitter.shorten(backoff, job.id(), job.attempt());
        var asked = failed.retryAfter();
        return asked == null ? spread : Durations.max(spread, Durations.min(asked, FeedSchedule.LONGEST_RETRY_AFTER));
    }
}
