package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void controls_are_shown_as_what_nobody_can_read_and_all_else_stays() {
        assertThat(HtmlText.of("a\0b\u001b[31m\u007f\u0085\u009b31m"))
                .isEqualTo("a\uFFFDb\uFFFD[31m\uFFFD\uFFFD\uFFFD31m");
        assertThat(HtmlText.of("<p>\tå \u202e\ud83d\udcf0\r\n</p>")).isEqualTo("<p>\tå \u202e\ud83d\udcf0\r\n</p>");
    }
}
