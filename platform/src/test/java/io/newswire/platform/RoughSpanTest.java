package io.newswire.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoughSpanTest {
    @Test
    void spans_are_told_in_their_largest_unit() {
        assertThat(RoughSpan.text(Duration.ofSeconds(-4))).isEqualTo("0 s");
        assertThat(RoughSpan.text(Duration.ofMinutes(90))).isEqualTo("90 min");
        assertThat(RoughSpan.text(Duration.ofHours(47))).isEqualTo("47 h");
        assertThat(RoughSpan.text(Duration.ofDays(3))).isEqualTo("3 days");
        assertThat(RoughSpan.text(Duration.ofHours(28 * 24 + 13))).isEqualTo("29 days");
        assertThat(RoughSpan.text(Duration.ofMillis(899_980))).isEqualTo("15 min");
        assertThat(RoughSpan.text(Duration.ofMillis(29_999))).isEqualTo("30 s");
    }

    @Test
    void hours_of_one_day_are_told_to_the_minute_where_that_matters() {
        assertThat(RoughSpan.toTheMinute(Duration.ofMinutes(59))).isEqualTo("59 min");
        assertThat(RoughSpan.toTheMinute(Duration.ofMinutes(150))).isEqualTo("2 h 30 min");
        assertThat(RoughSpan.toTheMinute(Duration.ofHours(3))).isEqualTo("3 h");
        assertThat(RoughSpan.toTheMinute(Duration.ofHours(25).plusMinutes(1))).isEqualTo("25 h");
    }
}
