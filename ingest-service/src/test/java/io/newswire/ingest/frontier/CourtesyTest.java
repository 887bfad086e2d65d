package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private final HostState idle = HostState.idle(Given.START);

    @Test
    void a_host_rests_for_the_delay_whatever_came() {
        assertThat(rest(idle, Given.fetched("d"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(rest(idle, new FetchOutcome.NotModified(null))).isEqualTo(Duration.ofSeconds(1));
        assertThat(rest(idle, new FetchOutcome.Gone(404))).isEqualTo(Duration.ofSeconds(1));
        assertThat(rest(idle, Given.failed(500, null))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_host_that_asks_to_wait_rests_for_so_long_but_no_longer_than_a_day() {
        assertThat(rest(idle, Given.failed(429, Duration.ofMinutes(7)))).isEqualTo(Duration.ofMinutes(7));
        assertThat(rest(idle, Given.failed(503, Duration.ofDays(30)))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void an_overloaded_host_that_says_nothing_of_time_rests_for_a_minute_of_seconds() {
        assertThat(rest(idle, Given.failed(429, null))).isEqualTo(Duration.ofMinutes(1));
        assertThat(rest(idle, Given.failed(503, null))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void an_overloaded_host_that_asks_again_gets_twice_the_time_each_time_until_it_answers() {
        var host = idle;
        for (var wait : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(rest(host, Given.failed(429, null))).isEqualTo(Duration.ofMinutes(wait));
            host = Courtesy.after(host, Given.failed(429, null), Given.LIMITS.hostDelay(), Given.START);
        }
        assertThat(rest(host, Given.failed(503, Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));

        var well = Courtesy.after(host, Given.fetched("d"), Given.LIMITS.hostDelay(), Given.START);
        assertThat(rest(well, Given.failed(503, Duration.ofSeconds(5)))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_silent_host_is_asked_less_and_less_until_it_answers() {
        var host = idle;
        for (int i = 0; i < 30; i++) {
            host = Courtesy.after(host, Given.failed(null, null), Given.LIMITS.hostDelay(), Given.START);
        }
        assertThat(host.rest()).isEqualTo(Wait.of(Duration.ofMinutes(10), Given.START));

        var answered = Courtesy.after(host, Given.failed(500, null), Given.LIMITS.hostDelay(), Given.START);
        assertThat(answered.failures()).isZero();
        assertThat(rest(answered, Given.failed(null, null))).isEqualTo(Duration.ofSeconds(1));
    }

    private static Duration rest(HostState host, FetchOutcome outcome) {
        var after = Courtesy.after(host, outcome, Given.LIMITS.hostDelay(), Given.START);
        return Duration.between(Given.START, after.rest().until());
    }
}
