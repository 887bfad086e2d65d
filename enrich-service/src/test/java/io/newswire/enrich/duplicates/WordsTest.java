package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void typography_case_and_unicode_forms_do_not_count() {
        assertThat(Words.of("\u201cDON\u2019T\u201d \u2014 he said \u2026 \uFB01rst caf\u00e9, stra\u00dfe"))
                .isEqualTo(Words.of("\"don't\" - he  said... first cafe\u0301; STRASSE"))
                .containsExactly("dont", "he", "said", "first", "caf\u00e9", "strasse");
    }

    @Test
    void characters_that_do_not_show_part_no_word() {
        assertThat(Words.of("news\u00ADpaper zero\u200Bwidth")).containsExactly("newspaper", "zerowidth");
    }

    @Test
    void a_word_keeps_its_combining_marks() {
        assertThat(Words.of("हिन्दी समाचार")).containsExactly("हिन्दी", "समाचार");
    }

    @Test
    void each_character_of_a_script_without_spaces_is_a_word() {
        assertThat(Words.of("東京2020で")).containsExactly("東", "京", "2020", "で");
    }

    @Test
    void a_text_without_words_has_none() {
        assertThat(Words.of(" \u2014 \u2026 \n")).isEmpty();
    }
}
