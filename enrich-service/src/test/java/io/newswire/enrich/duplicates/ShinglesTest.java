package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void a_text_of_n_words_has_n_minus_four_shingles() {
        assertThat(Shingles.of(List.of("a", "b", "c", "d", "e", "f", "g"))).hasSize(3);
    }

    @Test
    void a_shingle_that_is_repeated_counts_once() {
        assertThat(Shingles.of(Collections.nCopies(50, "again"))).hasSize(1);
    }

    @Test
    void a_text_shorter_than_a_shingle_has_none() {
        assertThat(Shingles.of(List.of("a", "b", "c", "d"))).isEmpty();
        assertThat(Shingles.of(List.of())).isEmpty();
    }

    @Test
    void where_words_stand_apart_matters() {
        assertThat(Shingles.of(List.of("ab", "c", "d", "e", "f")))
                .isNotEqualTo(Shingles.of(List.of("a", "bc", "d", "e", "f")));
    }

    @Test
    void a_text_of_characters_has_longer_shingles() {
        assertThat(Shingles.of(Words.of("東京都知事は記者会見"))).hasSize(2);
    }
}
