package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void typography_case_and_unicode_forms_do_not_count() {
        assertThat(Words.of("\u201cDON\u2019T\u201d \u2014 he said \u2026 \uFB01rst caf\u00e9, stra\u00dfe"))
                .isEqualTo(Words.of("\"don't\" - he  said... first cafe\u0301; STRASSE"))
                .containsExactly("dont", "he", "said", "first", "cafe", "strasse");
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

    @Test
    void accents_that_are_lost_do_not_count() {
        assertThat(Words.of("Čeština, Ελλάδα, ещё")).isEqualTo(Words.of("Cestina, Ελλαδα, еще"));
    }

    @Test
    void two_dots_may_be_written_as_an_e() {
        assertThat(Words.of("Der Müller aus Österreich fährt große Bögen"))
                .isEqualTo(Words.of("Der Mueller aus Oesterreich faehrt grosse Boegen"));
        assertThat(Words.of("a e, o e")).containsExactly("a", "e", "o", "e");
    }

    @Test
    void a_number_is_the_same_however_its_digits_are_grouped_and_written() {
        assertThat(Words.of("1,500,000 or 3.5 or ٢٠٢٦")).containsExactly("1500000", "or", "3.5", "or", "2026");
        assertThat(Words.of("1.500.000 or 3,5 or 2026")).isEqualTo(Words.of("1\u00A0500\u202F000 or 3.5 or 2026"));
    }

    @Test
    void two_numbers_beside_each_other_are_two() {
        assertThat(Words.of("in 2020 300 came, 12 34, 5."))
                .containsExactly("in", "2020", "300", "came", "12", "34", "5");
    }
}
