package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void control_characters_lone_surrogates_and_invisible_marks_are_gone() {
        assertThat(CleanText.line("a\u0000b\u0007c\uD800d\u200Be\uFEFFf\u00ADg"))
                .isEqualTo("abcdefg");
    }

    @Test
    void a_character_beyond_the_basic_plane_stays_whole() {
        assertThat(CleanText.line("\uD83C\uDF0A sea")).isEqualTo("\uD83C\uDF0A sea");
    }

    @Test
    void any_run_of_space_is_one_space_and_none_is_at_the_ends() {
        assertThat(CleanText.line(" \n a \u00A0\t b\u3000")).isEqualTo("a b");
    }

    @Test
    void what_is_kept_without_a_look_is_text_and_no_space() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean keeps = CleanText.isText(c) && !CleanText.isSpace(c);
            assertThat(!CleanText.isPlain((char) c) || keeps).as("U+%04X", c).isTrue();
        }
    }

    @Test
    void joiners_that_scripts_need_stay() {
        assertThat(CleanText.line("می\u200Cخواهم")).contains("\u200C");
    }
}
