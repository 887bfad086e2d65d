package io.newswire.ingest.frontier;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much more or less a feed publishes at an hour of the day (UTC) and at the weekend than on average: decayed counts,
 * from which factors around 1 follow. Few entries say little, so factors start at 1 and move with evidence.
 *
 * @param hours entries in each of the 24 hours
 * @param weekday on Monday to Friday
 * @param weekend on Saturday and Sunday
 */
record Season(List<Double> hours, Kind weekday, Kind weekend) {
    private static final int HOURS = 24;
    /** Entries of an even rhythm that are believed to have come before the first. */
    private static final double PRIOR = 10;
    /** A fifth of what is known is forgotten in three days, half of it in ten. */
    private static final double MEMORY_HOURS = 24 * 14.0;
    /** Weeks are longer than days. */
    private static final double WEEK_MEMORY_HOURS = 24 * 42.0;

    /** @param hours that were watched */
    record Kind(double entries, double hours) {
        private Kind plus(double moreEntries, double moreHours) {
            return new Kind(entries + moreEntries, hours + moreHours);
        }

        private Kind faded(double keep) {
            return new Kind(Rounded.of(entries * keep), Rounded.of(hours * keep));
        }
    }

    Season {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS) {
            throw new IllegalArgumentException("a day has 24 hours, not " + hours.size());
        }
    }

    static Season even() {
        return new Season(Collections.nCopies(HOURS, 0.0), new Kind(0, 0), new Kind(0, 0));
    }

    /** The factor of that time. */
    double at(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return hour(utc.getHour()) * day(isWeekend(utc.getDayOfWeek()));
    }

    private double hour(int hour) {
        double smooth =
                hours.get(hour) / 2 + hours.get((hour + 1) % HOURS) / 4 + hours.get((hour + HOURS - 1) % HOURS) / 4;
        double all = hours.stream().mapToDouble(Double::doubleValue).sum();
        return (HOURS * smooth + PRIOR) / (all + PRIOR);
    }

    private double day(boolean isWeekend) {
        var kind = isWeekend ? weekend : weekday;
        double watched = weekday.hours + weekend.hours;
        double usual = watched == 0 ? 0 : kind.hours * (weekday.entries + weekend.entries) / watched;
        return (kind.entries + PRIOR) / (usual + PRIOR);
    }

    /** Hours from one time to another, each as long as its factor. */
    double between(Instant from, Instant to) {
        double sum = 0;
        for (var at = from; at.isBefore(to); at = hourAfter(at)) {
            var end = hourAfter(at).isBefore(to) ? hourAfter(at) : to;
            sum += at(at) * Since.hours(at, end);
        }
        return sum;
    }

    static Instant hourAfter(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }

    /** After a time that was watched, with what was published at known times in it. */
    Season after(Instant from, Instant to, List<Instant> published) {
        double passed = Since.hours(from, to);
        var counts = new ArrayList<Double>(HOURS);
        hours.forEach(count -> counts.add(count * Math.exp(-passed / MEMORY_HOURS)));
        published.forEach(at -> counts.set(hourOf(at), counts.get(hourOf(at)) + 1));
        counts.replaceAll(Rounded::of);
        double keep = Math.exp(-passed / WEEK_MEMORY_HOURS);
        long onWeekend = published.stream().filter(Season::isWeekend).count();
        double weekendHours = weekendHours(from, to);
        return new Season(
                counts,
                weekday.plus(published.size() - onWeekend, passed - weekendHours)
                        .faded(keep),
                weekend.plus(onWeekend, weekendHours).faded(keep));
    }

    private static double weekendHours(Instant from, Instant to) {
        double sum = 0;
        for (var at = from; at.isBefore(to); at = hourAfter(at)) {
            var end = hourAfter(at).isBefore(to) ? hourAfter(at) : to;
            sum += isWeekend(at) ? Since.hours(at, end) : 0;
        }
        return sum;
    }

    private static int hourOf(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getHour();
    }

    private static boolean isWeekend(Instant time) {
        return isWeekend(time.atOffset(ZoneOffset.UTC).getDayOfWeek());
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
