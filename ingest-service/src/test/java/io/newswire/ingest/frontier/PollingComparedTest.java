package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What polling by a learned pace is worth, against what is simpler. Printed as a table, over twelve weeks each. */
class PollingComparedTest {
    private static final Duration LENGTH = Duration.ofDays(84);
    private static final Duration SETTLE = Duration.ofDays(14);
    private static final Duration COUNTED = LENGTH.minus(SETTLE);
    private static final int HOLDS = 20;

    private record Compared(Followed learned, Followed halving, Followed fixed) {}

    @Test
    void the_learned_pace_finds_entries_no_later_than_a_fixed_interval_with_as_many_polls(TestReporter reporter) {
        var table = new StringBuilder(
                "\nentries a day | polls a day, median delay: learned | x0.5/x1.5 | fixed, as many polls\n");
        var results = new ArrayList<Compared>();
        for (double perDay : new double[] {0.5, 2, 8, 20, 60, 200}) {
            var compared = compare(perDay * 1.37, Newsroom.daily(perDay * 1.37), perDay);
            table.append(row(perDay, compared));
            results.add(compared);
        }
        reporter.publishEntry("compared", table.toString());
        assertThat(results).allSatisfy(PollingComparedTest::noLater);
    }

    /** Of few entries a median is a matter of luck. */
    private static void noLater(Compared compared) {
        var luck = compared.learned.delays.size() < 200 ? 1.3 : 1;
        assertThat(Newsroom.median(compared.learned.delays))
                .isLessThanOrEqualTo(Durations.times(Newsroom.median(compared.fixed.delays), luck));
    }

    private static Compared compare(double most, ToDoubleFunction<Instant> perHour, double seed) {
        var room = Newsroom.of(
                HOLDS,
                Given.START.minus(Duration.ofDays(20)),
                LENGTH.plusDays(20),
                most / 13,
                perHour,
                new Random((long) (seed * 10)));
        var learned = follow(Followed.learned(Given.LIMITS, Given.START), room);
        var halving = follow(Followed.halving(Given.BOUNDS), room);
        var interval = Durations.times(Duration.ofDays(1), 1 / learned.pollsPerDay(COUNTED));
        return new Compared(learned, halving, follow(Followed.fixed(interval), room));
    }

    private static Followed follow(Followed.Rule rule, Newsroom room) {
        return Followed.by(rule, room, HOLDS, Given.START, LENGTH, SETTLE);
    }

    private static String row(double perDay, Compared compared) {
        return String.format(
                Locale.ROOT,
                "%13.1f | %s | %s | %s%n",
                perDay,
                cell(compared.learned),
                cell(compared.halving),
                cell(compared.fixed));
    }

    private static String cell(Followed followed) {
        return String.format(
                Locale.ROOT,
                "%6.1f, %4d min, lost %d",
                followed.pollsPerDay(COUNTED),
                Newsroom.median(followed.delays).toMinutes(),
                followed.lost);
    }
}
