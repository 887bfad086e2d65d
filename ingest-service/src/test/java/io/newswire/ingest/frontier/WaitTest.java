package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitTest {
    private final Wait hour = Wait.of(Duration.ofHours(1), Given.START);

    @Test
    void it_is_over_at_its_end_and_not_before() {
        assertThat(hour.over(Given.START.plusSeconds(3599))).isFalse();
        assertThat(hour.over(Given.START.plusSeconds(3600))).isTrue();
        assertThat(hour.ends(Given.START)).isEqualTo(Given.START.plusSeconds(3600));
        assertThat(hour.ends(Given.START.plusSeconds(9999))).isEqualTo(Given.START.plusSeconds(9999));
    }

    @Test
    void a_clock_set_back_to_before_the_order_ends_it_and_a_clock_that_wavers_does_not() {
        assertThat(hour.over(Given.START.minus(Duration.ofDays(365)))).isTrue();
        assertThat(hour.over(Given.START.minusMillis(900))).isFalse();
    }
}
