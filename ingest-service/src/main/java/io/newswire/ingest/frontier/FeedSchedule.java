package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Learns from each poll when the next one is worth it: sooner where there was something new, later where there was
 * nothing, much later where it failed. Never outside the bounds, save that a server's Retry-After is kept up to a day.
 */
final class FeedSchedule {
    private static final double SOONER = 0.5;
    private static final double LATER = 1.5;
    private static final double FAILED = 2;
    /** A server that asks for more is asked again all the same. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

    private FeedSchedule() {}

    /**
     * @param fresh links in the body that the feed did not bring before
     * @param key of the feed, for the jitter
     */
    static Rhythm next(Rhythm last, PollOutcome outcome, int fresh, Bounds bounds, String key, Instant now) {
        return switch (outcome) {
            case PollOutcome.Fetched f -> worked(last, fresh > 0 ? SOONER : LATER, bounds, key, now);
            case PollOutcome.Unchanged u -> worked(last, LATER, bounds, key, now);
            case PollOutcome.NotModified n -> worked(last, LATER, bounds, key, now);
            case PollOutcome.Failed f -> failed(last, f.retryAfter(), bounds, key, now);
            case PollOutcome.Unparseable u -> failed(last, null, bounds, key, now);
            case PollOutcome.Refused r -> rare(last, bounds, key, now);
            case PollOutcome.Gone g -> rare(last, bounds, key, now);
        };
    }

    private static Rhythm worked(Rhythm last, double factor, Bounds bounds, String key, Instant now) {
        var interval = bounds.clamp(Durations.times(last.interval(), factor));
        return rest(last, interval, 0, interval, bounds, key, now);
    }

    private static Rhythm failed(Rhythm last, @Nullable Duration retryAfter, Bounds bounds, String key, Instant now) {
        var interval = bounds.clamp(last.interval());
        var backoff = Durations.growing(interval, FAILED, last.failures() + 1, bounds.max());
        var rhythm = rest(last, interval, last.failures() + 1, backoff, bounds, key, now);
        if (retryAfter == null) {
            return rhythm;
        }
        var asked = Wait.of(Durations.min(retryAfter, LONGEST_RETRY_AFTER), now);
        return asked.until().isAfter(rhythm.rest().until())
                ? new Rhythm(interval, rhythm.failures(), rhythm.polls(), asked)
                : rhythm;
    }

    private static Rhythm rare(Rhythm last, Bounds bounds, String key, Instant now) {
        return rest(last, bounds.clamp(last.interval()), last.failures() + 1, bounds.max(), bounds, key, now);
    }

    private static Rhythm rest(
            Rhythm last, Duration interval, int failures, Duration wait, Bounds bounds, String key, Instant now) {
        long polls = last.polls() + 1;
        var rest = Wait.of(bounds.clamp(Jitter.shorten(wait, key, polls)), now);
        return new Rhythm(interval, failures, polls, rest);
    }
}
