package io.newswire.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {
    @Test
    void a_bar_grows_with_what_is_done_and_keeps_its_width() {
        assertThat(ProgressBar.of(0, 10)).isEqualTo("[--------------------]   0%");
        assertThat(ProgressBar.of(9, 20)).isEqualTo("[#########-----------]  45%");
        assertThat(ProgressBar.of(10, 10)).isEqualTo("[####################] 100%");
    }

    @Test
    void it_is_not_whole_before_all_is_done() {
        assertThat(ProgressBar.of(999, 1_000)).isEqualTo("[###################-]  99%");
    }

    @Test
    void more_than_was_expected_is_no_more_than_all_and_nothing_to_do_is_done() {
        assertThat(ProgressBar.of(12, 10)).endsWith("100%");
        assertThat(ProgressBar.of(0, 0)).endsWith("100%");
    }
}
