package io.newswire.store.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final RetryRule RULE = RetryRule.usual(Duration.ofDays(3), () -> 0);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void any_2xx_is_taken(int status) {
        assertThat(RULE.of(reply(status, null), 7, NOW.minusSeconds(60), NOW)).isEqualTo(new Verdict.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 199, 301, 302, 307, 400, 401, 404, 429, 500, 503})
    void anything_else_is_tried_again(int status) {
        assertThat(RULE.of(reply(status, null), 0, null, NOW))
                .isEqualTo(new Verdict.TryAgain(NOW.plusSeconds(5), "said"));
    }

    @ParameterizedTest
    @CsvSource({"0, PT5S", "1, PT10S", "2, PT20S", "10, PT1H25M20S", "12, PT5H41M20S", "13, PT6H", "1000, PT6H"})
    void pauses_double_up_to_six_hours(int failuresBefore, Duration pause) {
        assertThat(RULE.of(reply(500, null), failuresBefore, NOW, NOW))
                .isEqualTo(new Verdict.TryAgain(NOW.plus(pause), "said"));
    }

    @Test
    void pauses_are_shortened_by_up_to_half_so_that_receivers_are_not_met_by_all_at_once() {
        var hasty = RetryRule.usual(Duration.ofDays(3), () -> 1);
        assertThat(hasty.of(reply(500, null), 1, NOW, NOW)).isEqualTo(new Verdict.TryAgain(NOW.plusSeconds(5), "said"));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT5S", "PT5M, PT5M", "P400D, P1D"})
    void a_receiver_that_asks_for_a_rest_gets_it_up_to_a_day(Duration wish, Duration pause) {
        assertThat(RULE.of(reply(429, wish), 0, null, NOW)).isEqualTo(new Verdict.TryAgain(NOW.plus(pause), "said"));
    }

    @Test
    void gone_means_at_once_and_for_good() {
        assertThat(RULE.of(reply(410, null), 0, null, NOW)).isInstanceOf(Verdict.GivenUp.class);
    }

    @Test
    void what_fails_for_too_long_is_given_up() {
        var since = NOW.minus(Duration.ofDays(3));
        assertThat(RULE.of(reply(500, null), 20, since.plusSeconds(1), NOW)).isInstanceOf(Verdict.TryAgain.class);
        assertThat(RULE.of(reply(500, null), 20, since, NOW)).isEqualTo(new Verdict.GivenUp("said"));
        assertThat(RULE.of(reply(200, null), 20, since, NOW)).isEqualTo(new Verdict.Delivered());
    }

    private static Reply reply(int status, @Nullable Duration retryAfter) {
        return new Reply(status, retryAfter, "said");
    }
}
