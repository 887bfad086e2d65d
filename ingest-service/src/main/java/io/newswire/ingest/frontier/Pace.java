package io.newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How fast a feed publishes, as far as it was seen: entries per hour of an average hour, the rhythm of its day and week,
 * and what has just happened. Old evidence fades, so that a feed that changes its ways is understood within days, and a
 * burst at once.
 *
 * @param at up to when it was watched
 * @param entries that were published, faded
 * @param hours that were watched, each as long as its season's factor, faded
 * @param recent entries of the last hours, faded quickly
 */
record Pace(Instant at, double entries, double hours, double recent, Season season) {
    private static final double MEMORY_HOURS = 24 * 7.0;
    private static final double BURST_HOURS = 2;
    /** One entry is no burst, two hardly. */
    private static final double BURST_FROM = 1.5;
    /** Of a feed of which nothing is known: one entry in six hours, not firmly. */
    private static final double PRIOR_ENTRIES = 0.5;

    private static final double PRIOR_HOURS = 3;
    /** Beyond the prior: from then on it is mostly what was seen that counts. */
    private static final double MEASURED_ENTRIES = 2;

    private static final double MEASURED_HOURS = 24;
    /** What is longer ago teaches nothing, be it that nobody watched or that a first body reaches back so far. */
    private static final Duration LONGEST_WATCH = Duration.ofDays(14);
    /** So much older than the last look an entry may be dated and still count with its date. */
    static final Duration REACH = Duration.ofDays(1);
    /** Of the dates of a first body: what stands there for months is no measure. */
    private static final double TYPICAL = 0.9;

    /** Nothing is known. */
    static Pace unknown(Instant now) {
        return new Pace(now, PRIOR_ENTRIES, PRIOR_HOURS, 0, Season.even());
    }

    /** Learned from the dates of a first body; unknown where it has none. */
    static Pace seeded(List<Instant> published, Instant now) {
        var dated = published.stream()
                .filter(at -> !at.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (dated.isEmpty()) {
            return unknown(now);
        }
        var typical = dated.get((int) (TYPICAL * (dated.size() - 1)));
        var start = Since.of(typical, now).compareTo(LONGEST_WATCH) > 0 ? now.minus(LONGEST_WATCH) : typical;
        var since = dated.stream().filter(at -> at.isAfter(start)).toList();
        return new Pace(start, PRIOR_ENTRIES, PRIOR_HOURS, 0, Season.even()).learned(since, now);
    }

    /**
     * After another look.
     *
     * @param published when the new entries were, where they say so
     * @param undated new entries that do not
     */
    Pace after(List<Instant> published, int undated, Instant now) {
        var from = Since.begun(at, now);
        var dated = published.stream()
                .filter(time -> !time.isAfter(now) && time.isAfter(from.minus(REACH)))
                .toList();
        var all = new ArrayList<>(dated);
        all.addAll(spread(from, undated + published.size() - dated.size(), now));
        return new Pace(from, entries, hours, recent, season).learned(all, now);
    }

    /** Nobody knows when: evenly between two looks. */
    private static List<Instant> spread(Instant from, int count, Instant now) {
        var step = Durations.times(Since.of(from, now), 1 / (count + 1.0));
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> from.plus(step.multipliedBy(i)))
                .toList();
    }

    private Pace learned(List<Instant> published, Instant now) {
        var from = Since.of(at, now).compareTo(LONGEST_WATCH) > 0 ? now.minus(LONGEST_WATCH) : at;
        double passed = Since.hours(from, now);
        double keep = Math.exp(-passed / MEMORY_HOURS);
        double watched = season.between(from, now) * (1 + keep) / 2;
        double burst = recent * Math.exp(-passed / BURST_HOURS)
                + published.stream()
                        .mapToDouble(time -> faded(time, now, BURST_HOURS))
                        .sum();
        double weight = published.stream()
                .mapToDouble(time -> faded(time, now, MEMORY_HOURS))
                .sum();
        return new Pace(
                now,
                Rounded.of(entries * keep + weight),
                Rounded.of(hours * keep + watched),
                Rounded.of(burst),
                season.after(from, now, published));
    }

    private static double faded(Instant time, Instant now, double memoryHours) {
        return Math.exp(-Since.hours(time, now) / memoryHours);
    }

    /** Entries in an average hour. */
    double perHour() {
        return entries / Math.max(1, hours);
    }

    /** Whether the pace is what was seen, rather than what is assumed of a feed of which nothing is known. */
    boolean isMeasured() {
        return entries >= PRIOR_ENTRIES + MEASURED_ENTRIES || hours >= MEASURED_HOURS;
    }

    double perDay() {
        return perHour() * 24;
    }

    /** New entries that are expected from one time to another. */
    double expected(Instant from, Instant to) {
        double sum = 0;
        for (var time = from; time.isBefore(to); time = Season.hourAfter(time)) {
            var end = Season.hourAfter(time).isBefore(to) ? Season.hourAfter(time) : to;
            sum += rate(time) * Since.hours(time, end);
        }
        return sum;
    }

    /** After how long, at most, so many new entries are expected. */
    Duration until(double wanted, Instant from, Duration longest) {
        var latest = from.plus(longest);
        double sum = 0;
        for (var time = from; time.isBefore(latest); time = Season.hourAfter(time)) {
            double rate = rate(time);
            double more = rate * Since.hours(time, Season.hourAfter(time));
            if (sum + more >= wanted) {
                var part = Durations.times(Duration.ofHours(1), (wanted - sum) / rate);
                return Durations.min(Duration.between(from, time.plus(part)), longest);
            }
            sum += more;
        }
        return longest;
    }

    private double rate(Instant time) {
        double burst = (recent - BURST_FROM) / BURST_HOURS * Math.exp(-Since.hours(at, time) / BURST_HOURS);
        return Math.max(burst, perHour() * season.at(time));
    }
}
