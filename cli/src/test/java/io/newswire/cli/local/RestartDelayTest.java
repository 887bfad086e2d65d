package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartDelayTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void crashes_in_a_row_wait_twice_as_long_each_up_to_half_a_minute() {
        var delay = RestartDelay.NONE;
        for (var seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            delay = delay.afterCrash(NOON);
            assertThat(delay.delay()).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void a_service_that_ran_for_over_a_minute_starts_again_at_once() {
        var crashedTwice = RestartDelay.NONE.afterCrash(NOON).afterCrash(NOON);
        var later = NOON.plus(crashedTwice.delay()).plusSeconds(61);
        assertThat(crashedTwice.afterCrash(later).delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_time_it_waited_does_not_count_as_running() {
        var crashed = RestartDelay.NONE;
        for (int i = 0; i < 6; i++) {
            crashed = crashed.afterCrash(NOON);
        }
        assertThat(crashed.afterCrash(NOON.plusSeconds(85)).delay()).isEqualTo(Duration.ofSeconds(30));
    }
}
