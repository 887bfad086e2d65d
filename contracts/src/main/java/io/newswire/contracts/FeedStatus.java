package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a followed feed does. Keyed by its URL; written after every poll. A tombstone follows when it was removed.
 *
 * @param address where it is polled, when that is not its URL: it moved for good
 * @param format such as {@code rss-2.0} or {@code sitemap}, null before the first body
 * @param lastChangedAt when it last brought something new
 * @param lastOutcome of the last poll: {@code fetched}, {@code not-modified}, {@code unchanged}, {@code gone},
 *     {@code refused}, {@code failed}, {@code unparseable}; null before the first
 * @param lastError what went wrong with the last poll, null when nothing did
 * @param consecutiveFailures polls in a row that failed
 * @param interval that polls are apart at present; null when the feed is no longer polled
 * @param entriesSeen distinct links that this feed brought
 * @param entriesPerDay new entries a day, as observed; null until it brought some, or was watched for a day
 * @param overflows polls that brought new entries only, so that others may have come and gone unseen
 * @param lastOverflowAt when the last of these was, null where there was none
 * @param pushedUntil end of the WebSub subscription, null where there is none
 * @param sameAs the feed that this one is the same as, by address or content; null where it is its own
 * @param nextPollAt null when the feed is no longer polled
 * @param recentPolls the newest last, few
 */
public record FeedStatus(
        String url,
        State state,
        @Nullable String address,
        @Nullable String title,
        @Nullable String format,
        @Nullable Instant lastPolledAt,
        @Nullable Instant nextPollAt,
        @Nullable Instant lastChangedAt,
        @Nullable String lastOutcome,
        @Nullable String lastError,
        int consecutiveFailures,
        @Nullable Duration interval,
        long entriesSeen,
        @Nullable Double entriesPerDay,
        @Nullable Long overflows,
        @Nullable Instant lastOverflowAt,
        @Nullable Instant pushedUntil,
        @Nullable String sameAs,
        List<Poll> recentPolls,
        Instant updatedAt) {

    /**
     * One poll.
     *
     * @param outcome as in {@code lastOutcome}
     * @param entries in the body, 0 where none came
     * @param fresh entries that were not brought before
     */
    public record Poll(Instant at, String outcome, @Nullable String error, int entries, int fresh) {
        public Poll {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * ACTIVE is polled; GONE answered 410, or long nothing but 4xx, and is looked at once a month; REMOVED was taken off
     * by its owner.
     */
    public enum State {
        ACTIVE,
        GONE,
        REMOVED
    }

    public FeedStatus {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(updatedAt, "updatedAt");
        recentPolls = recentPolls == null ? List.of() : List.copyOf(recentPolls);
        if (entriesPerDay != null && !Double.isFinite(entriesPerDay)) {
            throw new IllegalArgumentException("entriesPerDay is no number that could be written again");
        }
    }
}
