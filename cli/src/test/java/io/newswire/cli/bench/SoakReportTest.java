package io.newswire.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.bench.Part.State;
import io.newswire.cli.bench.SoakReport.Look;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SoakReportTest {
    /** A megabyte more each minute from the first on; threads are the same. */
    private static final List<Look> LOOKS = IntStream.rangeClosed(1, 8)
            .mapToObj(minute -> look(minute, state((long) minute << 20, 30)))
            .toList();

    @Test
    void each_quarter_has_its_median() {
        assertThat(report(LOOKS).quarters("a", state -> SoakReport.inMegabytes(state.heapBytes())))
                .containsExactly(1.0, 3.0, 5.0, 7.0);
    }

    @Test
    void what_grows_is_told_by_the_last_quarter_to_the_second() {
        var text = String.join("\n", report(LOOKS).lines());
        assertThat(text).contains("162 put = 160 rows + 0 dead letters + 2 rejected: exact");
        assertThat(text).containsPattern("heap MB.*4th/2nd\\n {2}a +1 +3 +5 +7 +2\\.33");
        assertThat(text).containsPattern("threads.*\\n {2}a +30 +30 +30 +30 +1\\.00");
    }

    @Test
    void what_is_not_known_of_a_part_is_left_out() {
        var looks = IntStream.rangeClosed(1, 8)
                .mapToObj(minute -> look(minute, state(null, 30)))
                .toList();
        var text = String.join("\n", report(looks).lines());
        assertThat(text).doesNotContainPattern("heap MB.*\\n {2}a").containsPattern("threads.*\\n {2}a +30");
    }

    @Test
    void nothing_is_not_compared_with_nothing() {
        var looks = IntStream.rangeClosed(1, 8)
                .mapToObj(minute -> look(minute, state(0L, 30)))
                .toList();
        assertThat(String.join("\n", report(looks).lines()))
                .containsPattern("heap MB.*\\n {2}a +0 +0 +0 +0\\n")
                .doesNotContain("NaN");
    }

    private static Look look(double minute, State state) {
        return new Look(minute, 1, 1, Map.of("a", state));
    }

    private static State state(@Nullable Long heap, @Nullable Integer threads) {
        return new State(heap, null, threads, null, null);
    }

    private static SoakReport report(List<Look> looks) {
        var ages = Ages.ofMicros(List.of(1000L));
        return new SoakReport(
                Instant.EPOCH,
                new Machine(2, 1L << 34, "Linux amd64", "25", 0.1),
                8,
                10,
                1000,
                1,
                1,
                new Sum(162, 160, 0, 2),
                List.of(ages, ages, ages, ages),
                looks);
    }
}
