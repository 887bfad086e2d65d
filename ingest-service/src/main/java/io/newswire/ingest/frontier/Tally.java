package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a feed, against what was expected: how far its coverage can be told.
 *
 * @param lastNew when it last brought something new, null where it never did
 * @param usual entries in an average hour, as learned when it last brought something
 * @param due entries that were expected since, in the time that was watched
 * @param overflows polls that brought new entries only, so that others may have come and gone unseen
 * @param lastOverflow null where there was none
 * @param day of the epoch, in UTC, that {@code days} ends with
 * @param days entries that were brought on each of the last days, the newest last
 */
record Tally(
        @Nullable Instant lastNew,
        double usual,
        double due,
        long overflows,
        @Nullable Instant lastOverflow,
        long day,
        List<Integer> days) {
    static final int DAYS = 8;
    /** A clock that jumps, or a service that was off, is no silence. */
    private static final Duration LONGEST_WATCH = Duration.ofDays(1);

    Tally {
        days = List.copyOf(days);
        if (days.size() != DAYS) {
            throw new IllegalArgumentException("a tally is of " + DAYS + " days, not " + days.size());
        }
    }

    static Tally empty(Instant now) {
        return new Tally(null, 0, 0, 0, null, dayOf(now), Collections.nCopies(DAYS, 0));
    }

    /** A poll worked, and brought nothing new. */
    Tally nothingNew(Pace before, Instant now) {
        var from = Since.of(before.at(), now).compareTo(LONGEST_WATCH) > 0 ? now.minus(LONGEST_WATCH) : before.at();
        double more = usual * before.season().between(from, now);
        return new Tally(lastNew, usual, Rounded.of(due + more), overflows, lastOverflow, dayOf(now), shifted(now));
    }

    /** A poll brought something new. */
    Tally brought(int fresh, boolean overflow, Pace after, Instant now) {
        var counts = new ArrayList<>(shifted(now));
        counts.set(DAYS - 1, counts.getLast() + fresh);
        return new Tally(
                now,
                Rounded.of(after.perHour()),
                0,
                overflow ? overflows + 1 : overflows,
                overflow ? now : lastOverflow,
                dayOf(now),
                counts);
    }

    private List<Integer> shifted(Instant now) {
        // A clock that was set back far starts anew; a little, and today goes on being yesterday's tomorrow.
        long passed = dayOf(now) - day;
        var counts = new ArrayList<>(passed < -1 || passed >= DAYS ? Collections.nCopies(DAYS, 0) : days);
        for (long i = 0; i < passed && passed < DAYS; i++) {
            counts.removeFirst();
            counts.add(0);
        }
        return counts;
    }

    private static long dayOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }
}
