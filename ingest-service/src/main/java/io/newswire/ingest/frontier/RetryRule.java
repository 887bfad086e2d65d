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
            case FetchOutcome.Gone g -> new ArticleVerdict.Settled(Outcomes.ARTICLE_GONE);
            case FetchOutcome.Refused r -> new ArticleVerdict.Settled(Outcomes.ARTICLE_REFUSED);
            case FetchOutcome.Failed f when !f.worthRetrying() ->
                new ArticleVerdict.Settled(Outcomes.ARTICLE_FAILED);
            case FetchOutcome.Failed f when job.attempt() >= limits.articleAttempts() ->
                new ArticleVerdict.Settled(Outcomes.ARTICLE_GAVE_UP);
            case FetchOutcome.Failed f ->
                new ArticleVerdict.Retried(
                        job.again(now), Wait.of(backoff(job, f, limits), now).until());
        };
    }

    private static Duration backoff(Job job, FetchOutcome.Failed failed, Limits limits) {
        var backoff = Durations.growing(limits.minInterval(), GROWTH, job.attempt() - 1, limits.maxInterval());
        var spread = Jitter.shorten(backoff, job.id(), job.attempt());
        var asked = failed.retryAfter();
        return asked == null
                ? spread
                : Durations.max(spread, Durations.min(asked, FeedSchedule.LONGEST_RETRY_AFTER));
    }
}
