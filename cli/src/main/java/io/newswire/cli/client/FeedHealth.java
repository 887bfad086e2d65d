package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a feed does, at a glance; the worst first. */
enum FeedHealth {
    /** It answered 410, or was away for so long that it is looked at once a month only. */
    GONE,
    /** We would not fetch it: its address, its size. Somebody has to act. */
    REFUSED,
    /** Its last poll or polls failed. */
    FAILING,
    /** It answers, but has brought nothing new for far longer than it used to. */
    SILENT,
    /** Its next poll is overdue. */
    SLOW,
    /** Not polled yet. */
    NEW,
    OK;

    /** Polls are put off a little by the host's other requests; that is no trouble. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final Duration LEAST_SILENCE = Duration.ofDays(3);
    private static final Duration UNKNOWN_SILENCE = Duration.ofDays(30);

    /** Times the usual time between two entries. */
    private static final int SILENT_AFTER = 10;

    private static final double SECONDS_A_DAY = 86_400;

    static FeedHealth of(FeedSettings feed, @Nullable FeedStatus status, Instant now) {
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
        if (isSilent(feed, status, now)) {
            return SILENT;
        }
        return status.nextPollAt() != null && status.nextPollAt().plus(GRACE).isBefore(now) ? SLOW : OK;
    }

    private static boolean isSilent(FeedSettings feed, FeedStatus status, Instant now) {
        var since = status.lastChangedAt() == null ? feed.addedAt() : status.lastChangedAt();
        return Duration.between(since, now).compareTo(patience(status.entriesPerDay())) > 0;
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

    boolean isTrouble() {
        return compareTo(SLOW) <= 0;
    }
}
