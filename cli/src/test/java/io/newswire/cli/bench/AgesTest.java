package io.newswire.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgesTest {
    /** Three digits. */
    private static final Offset<Double> DIGITS = within(1.0);

    @Test
    void percentiles_are_in_milliseconds() {
        var ages = Ages.ofMicros(
                LongStream.rangeClosed(1, 1000).map(i -> i * 1000).boxed().toList());
        assertThat(ages.count()).isEqualTo(1000);
        assertThat(ages.p50()).isCloseTo(500, DIGITS);
        assertThat(ages.p95()).isCloseTo(950, DIGITS);
        assertThat(ages.p99()).isCloseTo(990, DIGITS);
        assertThat(ages.max()).isCloseTo(1000, DIGITS);
    }

    @Test
    void an_age_of_a_day_is_one() {
        assertThat(Ages.ofMicros(List.of(86_400_000_000L)).max()).isCloseTo(86_400_000, within(86_400.0));
    }

    @Test
    void what_is_younger_than_nothing_has_no_age() {
        assertThat(Ages.ofMicros(List.of(-5_000L))).isEqualTo(new Ages(1, 0, 0, 0, 0));
    }

    @Test
    void of_nothing_there_is_nothing() {
        assertThat(Ages.ofMicros(List.of())).isEqualTo(new Ages(0, 0, 0, 0, 0));
    }
}
