package io.newswire.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void plain_text_in_any_script_stays_as_it_is() {
        assertThat(Printable.line("Brücke, 橋, мост, 🌉")).isEqualTo("Brücke, 橋, мост, 🌉");
    }

    @Test
    void escape_sequences_cannot_reach_the_terminal() {
        assertThat(Printable.line("\u001b]0;owned\u0007 \u009b31mred\u007f"))
                .isEqualTo("\\u001b]0;owned\\u0007 \\u009b31mred\\u007f");
    }

    @Test
    void line_ends_and_turned_writing_are_written_out() {
        assertThat(Printable.line("a\r\nb\u2028c\u202ed\u2066e")).isEqualTo("a\\u000d\\nb\\u2028c\\u202ed\\u2066e");
    }

    @Test
    void half_a_character_is_written_out() {
        assertThat(Printable.line("a\ud83d")).isEqualTo("a\\ud83d");
    }

    @Test
    void shortened_text_is_one_line_and_does_not_cut_a_character() {
        assertThat(Printable.shortened("  one\n two\tthree ", 100)).isEqualTo("one two three");
        assertThat(Printable.shortened("🌉🌉🌉🌉", 3)).isEqualTo("🌉🌉…");
    }
}
