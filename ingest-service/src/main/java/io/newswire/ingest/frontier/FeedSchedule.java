package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled next: as soon as most of an entry is expected there, as its pace has it; later where it asks
 * for patience, and much later where it failed. Never outside the bounds, save that a server's Retry-After is kept up to
 * a day, and that a retired feed is looked at once in a month.
 */
final class FeedSchedule {
    /**
     * New entries that are expected when it is polled. At one, every third poll finds nothing and every entry waits long.
     * Chosen on simulated newsrooms ({@code PollingComparedTest}): polls then are about as many as under a rule that
     * halves the interval after something new, and entries are found a third sooner at 8 to 20 a day.
     */
    static final double WORTH_A_POLL = 0.7;
    /**
     * A feed that asks for patience while it publishes more than this is not believed: hints are written once, by the
     * software, and say little of the newsroom. Nor is one that would lose half of its entries meanwhile.
     */
    private static final double MOST_MISSED = 3;

    private static final double FAILED = 2;
    /** A server that asks for more is asked again all the same. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
    /** After an hour to skip not all feeds are polled at its stroke. */
    private static final Duration APART = Duration.ofMinutes(10);
    /** It costs nobody anything, and the name may lead elsewhere by then. */
    static final Duration UNASKED = Duration.ofMinutes(10);
    /** Who retired a feed by mistake is noticed within this. */
    static final Duration RETIRED = Duration.ofDays(30);

    private FeedSchedule() {}

    /**
     * What is known of a feed whose poll ended.
     *
     * @param pace with what the poll brought
     * @param holds entries of its latest body
     * @param spare whether it is polled as rarely as may be, because its entries come another way
     * @param key of the feed, for the jitter
     */
    record Known(Pace pace, PollHints hints, int holds, boolean spare, Bounds bounds, String key) {}

    static Rhythm next(Rhythm last, PollOutcome outcome, Known feed, Instant now) {
        return switch (outcome) {
            case PollOutcome.Fetched f -> worked(last, f.freshFor(), feed, now);
            case PollOutcome.Index i -> worked(last, i.freshFor(), feed, now);
            case PollOutcome.Unchanged u -> worked(last, u.freshFor(), feed, now);
            case PollOutcome.NotModified n -> worked(last, n.freshFor(), feed, now);
            case PollOutcome.Missing m -> failed(last, Missing.again(last.missing(), now), m.retryAfter(), feed, now);
            case PollOutcome.Failed f -> failed(last, last.missing(), f.retryAfter(), feed, now);
            case PollOutcome.Unparseable u -> failed(last, last.missing(), null, feed, now);
            case PollOutcome.Refused r -> rare(last, r.unasked() ? UNASKED : feed.bounds.max(), feed, now);
            case PollOutcome.Gone g -> rare(last, feed.bounds.max(), feed, now);
        };
    }

    /** It is looked at again all the same, in case that was a mistake. */
    static Rhythm retired(Rhythm last, String key, Instant now) {
        return last.resting(Wait.of(Jitter.shorten(RETIRED, key, last.polls()), now));
    }

    private static Rhythm worked(Rhythm last, @Nullable Duration freshFor, Known feed, Instant now) {
        long round = last.polls() + 1;
        var bounds = feed.bounds;
        var patience = patience(freshFor, feed, now);
        var wanted = feed.spare ? bounds.max() : feed.pace.until(WORTH_A_POLL, now, bounds.max());
        var interval = bounds.clamp(Durations.max(wanted, patience));
        var wait = bounds.clamp(Durations.max(Jitter.shorten(interval, feed.key, round), patience));
        return new Rhythm(interval, 0, null, round, open(wait, bounds.max(), round, feed, now));
    }

    private static Duration patience(@Nullable Duration freshFor, Known feed, Instant now) {
        double bearable = feed.holds == 0 ? MOST_MISSED : Math.min(MOST_MISSED, feed.holds / 2.0);
        return Durations.min(feed.hints.patience(freshFor), feed.pace.until(bearable, now, feed.bounds.max()));
    }

    private static Rhythm failed(
            Rhythm last, @Nullable Missing missing, @Nullable Duration retryAfter, Known feed, Instant now) {
        int failures = last.failures() + 1;
        long round = last.polls() + 1;
        var bounds = feed.bounds;
        var interval = bounds.clamp(last.interval());
        var backoff = Durations.growing(interval, FAILED, failures, bounds.max());
        var wait = bounds.clamp(Jitter.shorten(backoff, feed.key, round));
        var asked = retryAfter == null ? Duration.ZERO : Durations.min(retryAfter, LONGEST_RETRY_AFTER);
        var longer = Durations.max(wait, asked);
        var rest = open(longer, Durations.max(longer, bounds.max()), round, feed, now);
        return new Rhythm(interval, failures, missing, round, rest);
    }

    private static Rhythm rare(Rhythm last, Duration interval, Known feed, Instant now) {
        long round = last.polls() + 1;
        var wait = feed.bounds.clamp(Jitter.shorten(interval, feed.key, round));
        var rest = open(wait, feed.bounds.max(), round, feed, now);
        return new Rhythm(feed.bounds.clamp(last.interval()), last.failures() + 1, last.missing(), round, rest);
    }

    /** Moved out of the hours that the feed says to skip, as far as the bounds let it. */
    private static Wait open(Duration wait, Duration longest, long round, Known feed, Instant now) {
        var wanted = now.plus(wait);
        var open = feed.hints.open(wanted, now.plus(longest));
        var apart = open.isAfter(wanted) ? Jitter.upTo(APART, feed.key, round) : Duration.ZERO;
        return Wait.of(Durations.min(Duration.between(now, open).plus(apart), longest), now);
    }
}
