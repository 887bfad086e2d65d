package io.newswire.contracts;

import io.newswire.contracts.FeedStatus.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a feed does, at a glance and in one word everywhere; the worst first. */
public enum FeedHealth {
    /** It answered 410, or was away for so long that it is looked at once a month only. */
    GONE,
    /** We would not fetch it: its address, its size. Somebody has to act. */
    REFUSED,
    /** Its last poll or polls failed. */
    FAILING,
    /** Within a day, a poll found new entries only: others may have come and gone between two polls. */
    OVERFLOWING,
    /** It answers, but has brought nothing new for far longer than it used to. */
    SILENT,
    /** It answers, but has never brought an entry: often it is not what it was taken for. */
    EMPTY,
    /** Its next poll is overdue. */
    SLOW,
    /** Not polled yet. */
    NEW,
    OK;

    /** Polls are put off a little by the host's other requests; that is no trouble. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** So long an overflow counts, as for the metric {@code newswire_feeds_overflowing}. */
    private static final Duration LATELY = Duration.ofDays(1);

    private static final Duration LEAST_SILENCE = Duration.ofDays(3);
    private static final Duration UNKNOWN_SILENCE = Duration.ofDays(30);

    /** Times the usual time between two entries. */
    private static final int SILENT_AFTER = 10;

    /** Polls that worked and brought nothing, before a feed that never brought anything is called empty. */
    private static final int EMPTY_AFTER = 5;

    private static final double SECONDS_A_DAY = 86_400;

    /** Of a feed that has reported, as if it had been followed since the earliest of the polls that it tells of. */
    public static FeedHealth of(FeedStatus status, Instant now) {
        var polls = status.recentPolls();
        return of(
                status, polls.isEmpty() ? status.updatedAt() : polls.getFirst().at(), now);
    }

    /**
     * @param status null before its first poll
     * @param since when it began to be followed, as far as that is known
     */
    public static FeedHealth of(@Nullable FeedStatus status, Instant since, Instant now) {
        if (status == null || status.lastOutcome() == null) {
            return NEW;
        }
        if (status.state() == State.GONE || status.lastOutcome().equals("gone") && status.nextPollAt() == null) {
            return GONE;
        }
        if (status.lastOutcome().equals("refused")) {
            return REFUSED;
        }
        if (status.consecutiveFailures() > 0) {
            return FAILING;
        }
        if (overflowedLately(status, now)) {
            return OVERFLOWING;
        }
        boolean silent = isSilent(status, since, now);
        if (hasNeverBrought(status)) {
            return silent || worked(status) >= EMPTY_AFTER ? EMPTY : ifSlow(status, now);
        }
        return silent ? SILENT : ifSlow(status, now);
    }

    private static boolean overflowedLately(FeedStatus status, Instant now) {
        return status.lastOverflowAt() != null
                && status.lastOverflowAt().plus(LATELY).isAfter(now);
    }

    private static boolean hasNeverBrought(FeedStatus status) {
        return status.lastChangedAt() == null && status.entriesSeen() == 0;
    }

    private static long worked(FeedStatus status) {
        return status.recentPolls().stream()
                .filter(poll -> poll.error() == null)
                .count();
    }

    private static FeedHealth ifSlow(FeedStatus status, Instant now) {
        return status.nextPollAt() != null && status.nextPollAt().plus(GRACE).isBefore(now) ? SLOW : OK;
    }

    private static boolean isSilent(FeedStatus status, Instant since, Instant now) {
        var changed = status.lastChangedAt() == null ? since : status.lastChangedAt();
        return Duration.between(changed, now).compareTo(patience(status.entriesPerDay())) > 0;
    }

    private static Duration patience(@Nullable Double perDay) {
        if (perDay == null || perDay <= 0) {
            return UNKNOWN_SILENCE;
        }
        // A rate that has all but died away must not stretch patience without end.
        double seconds = Math.min(UNKNOWN_SILENCE.toSeconds(), SILENT_AFTER * SECONDS_A_DAY / perDay);
        var usual = Duration.ofSeconds((long) seconds);
        return usual.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : usual;
    }

    /** Whether somebody should look at it. */
    public boolean isTrouble() {
        return compareTo(SLOW) <= 0;
    }
}
