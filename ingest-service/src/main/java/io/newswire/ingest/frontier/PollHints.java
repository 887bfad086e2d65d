package io.newswire.ingest.frontier;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of when to poll it.
 *
 * @param ttl how long it may be kept before it is asked for again (RSS 2.0)
 * @param updateEvery how often it changes ({@code sy:updatePeriod} over {@code sy:updateFrequency})
 * @param skipHours hours of the day, 0 to 23 in GMT, at which it does not change; none where it names all of them
 * @param skipDays days, in GMT, at which it does not change; none where it names all of them
 * @param self the address that it gives as its own
 * @param hub that pushes it (WebSub), null where it names none
 */
record PollHints(
        @Nullable Duration ttl,
        @Nullable Duration updateEvery,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable String self,
        @Nullable String hub) {
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    PollHints {
        skipHours = skipHours == null || skipHours.size() >= HOURS ? Set.of() : Set.copyOf(skipHours);
        skipDays = skipDays == null || skipDays.size() >= DAYS ? Set.of() : Set.copyOf(skipDays);
    }

    static PollHints none() {
        return new PollHints(null, null, Set.of(), Set.of(), null, null);
    }

    /** How long it asks to be left alone, by the longest of what it and its server say. */
    Duration patience(@Nullable Duration freshFor) {
        return Durations.max(orZero(freshFor), Durations.max(orZero(ttl), orZero(updateEvery)));
    }

    private static Duration orZero(@Nullable Duration hint) {
        return hint == null || hint.isNegative() ? Duration.ZERO : hint;
    }

    /** Whether it says that it does not change then. */
    boolean skips(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return skipHours.contains(utc.getHour()) || skipDays.contains(utc.getDayOfWeek());
    }

    /** The first time from the given one on that it does not skip; the latest where that is later. */
    Instant open(Instant from, Instant latest) {
        var at = from;
        while (at.isBefore(latest) && skips(at)) {
            at = at.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        }
        return at.isAfter(latest) ? latest : at;
    }
}
