package io.newswire.platform.dial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "' 120 ', PT2M",
        "999999999, PT277777H46M39S",
        "'Sun, 06 Nov 1994 08:49:37 GMT', PT37S",
        "'Sunday, 06-Nov-94 08:49:37 GMT', PT37S",
        "'Sun Nov  6 08:49:37 1994', PT37S",
        "'Sun, 06 Nov 1994 08:00:00 GMT', PT0S",
    })
    void seconds_and_all_three_forms_of_date_are_read(String value, Duration expected) {
        assertThat(RetryAfter.parse(value, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "é", "Sun, 99 Nov"})
    void anything_else_says_nothing(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isNull();
    }
}
