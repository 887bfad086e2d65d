package io.newswire.ingest.frontier;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A made-up publisher: what it publishes, and what its feed holds at any time. Entries come independently of one another
 * at a rate that is a function of the time; the same seed publishes the same.
 */
final class Newsroom {
    private final List<Instant> published = new ArrayList<>();
    private final int holds;

    private Newsroom(int holds) {
        this.holds = holds;
    }

    /** @param perHour entries an hour at a time; @param most of it */
    static Newsroom of(
            int holds, Instant from, Duration length, double most, ToDoubleFunction<Instant> perHour, Random random) {
        var room = new Newsroom(holds);
        var end = from.plus(length);
        for (var at = later(from, most, random); at.isBefore(end); at = later(at, most, random)) {
            if (random.nextDouble() * most < perHour.applyAsDouble(at)) {
                room.published.add(at);
            }
        }
        return room;
    }

    private static Instant later(Instant from, double perHour, Random random) {
        return from.plusMillis((long) (-Math.log(1 - random.nextDouble()) / perHour * 3_600_000) + 1);
    }

    /** Busy from 6 to 18 (UTC), a tenth as busy at night, and a third at weekends. */
    static ToDoubleFunction<Instant> daily(double perDay) {
        return at -> {
            var utc = at.atOffset(ZoneOffset.UTC);
            boolean night = utc.getHour() < 6 || utc.getHour() >= 18;
            boolean weekend = utc.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            return perDay / 13.2 * (night ? 0.1 : 1) * (weekend ? 0.33 : 1);
        };
    }

    List<Instant> published() {
        return published;
    }

    /** The feed's body at that time, the newest entry first. */
    PollOutcome.Fetched body(Instant now, boolean dated) {
        int end = upTo(now);
        var links = new ArrayList<PollOutcome.Found>();
        for (int i = end - 1; i >= Math.max(0, end - holds); i--) {
            links.add(Given.found("entry-" + i, dated ? published.get(i) : null));
        }
        return Given.body("until-" + end, links);
    }

    /** Entries that were published up to then. */
    int upTo(Instant now) {
        int low = 0;
        int high = published.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (published.get(middle).isAfter(now)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static Duration median(List<Duration> delays) {
        var sorted = delays.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(sorted.size() / 2);
    }
}
