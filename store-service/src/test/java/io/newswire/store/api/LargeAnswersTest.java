package io.newswire.store.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class LargeAnswersTest {
    @Test
    void eight_are_on_their_way_at_once_and_the_ninth_is_refused_until_one_is_given() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> within(9))
                .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(503));
        assertThat(within(8)).isEqualTo("given");
    }

    private static String within(int deep) {
        var given = new String[1];
        LargeAnswers.one(() -> given[0] = deep == 1 ? "given" : within(deep - 1));
        return given[0];
    }
}
