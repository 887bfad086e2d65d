package io.newswire.store.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;

/**
 * Articles by the time at which they were published.
 *
 * @param interval of each bucket
 * @param earlier articles before the first bucket
 * @param buckets in order, also those without articles
 */
public record Histogram(Interval interval, long earlier, List<Bucket> buckets) {
    private static final int MOST_BUCKETS = 62;
    /** Of all articles, that are shown as earlier rather than stretch the whole. */
    private static final int ONE_OF = 50;
    /** From so many articles on, one of them may be. */
    private static final int FEW = 10;

    public Histogram {
        buckets = List.copyOf(buckets);
    }

    /** Begins with the hour, the day, Monday, the month or the year, in UTC. */
    public enum Interval {
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Interval(ChronoUnit unit) {
            this.unit = unit;
        }

        private LocalDateTime start(Instant at) {
            var time = at.atOffset(ZoneOffset.UTC).toLocalDateTime();
            LocalDate day = time.toLocalDate();
            return switch (this) {
                case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
                case DAY -> day.atStartOfDay();
                case WEEK ->
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
                case MONTH -> day.withDayOfMonth(1).atStartOfDay();
                case YEAR -> day.withDayOfYear(1).atStartOfDay();
            };
        }

        private boolean holds(Instant from, Instant to) {
            return unit.between(start(from), start(to)) < MOST_BUCKETS;
        }

        private static Interval of(Instant from, Instant to) {
            return Arrays.stream(values())
                    .filter(interval -> interval.holds(from, to))
                    .findFirst()
                    .orElse(YEAR);
        }
    }

    /** @param to where the next begins */
    public record Bucket(Instant from, Instant to, long count) {}

    /** @param hours counts by the beginning of the hour */
    static Histogram of(NavigableMap<Instant, Long> hours) {
        if (hours.isEmpty()) {
            return new Histogram(Interval.DAY, 0, List.of());
        }
        var first = first(hours);
        var last = hours.lastKey();
        var interval = Interval.of(first, last);
        var buckets = new ArrayList<Bucket>();
        var end = interval.start(last);
        var start = interval.start(interval.holds(hours.firstKey(), last) ? hours.firstKey() : first);
        if (interval.unit.between(start, end) >= MOST_BUCKETS) {
            start = end.minus(MOST_BUCKETS - 1, interval.unit);
        }
        long earlier = sum(hours.headMap(instant(start), false));
        for (var at = start; !at.isAfter(end); at = at.plus(1, interval.unit)) {
            var from = instant(at);
            var to = instant(at.plus(1, interval.unit));
            buckets.add(new Bucket(from, to, sum(hours.subMap(from, true, to, false))));
        }
        return new Histogram(interval, earlier, buckets);
    }

    private static Instant first(NavigableMap<Instant, Long> hours) {
        long all = sum(hours);
        long left = Math.max(all / ONE_OF, all < FEW ? 0 : 1);
        for (var hour : hours.entrySet()) {
            left -= hour.getValue();
            if (left < 0) {
                return hour.getKey();
            }
        }
        return hours.firstKey();
    }

    private static long sum(NavigableMap<Instant, Long> hours) {
        return hours.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }
}
