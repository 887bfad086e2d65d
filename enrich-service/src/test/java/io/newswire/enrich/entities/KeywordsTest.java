package io.newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordsTest {
    private static final String TEXT =
            "Mayor Greta Lindholm opened the bridge on Monday. Lindholm said that Sweden had paid for it. "
                    + "Minister Otto Brandvik stayed away, said a spokesman. Lindholm thanked Sweden.";

    @Test
    void names_that_the_text_repeats_or_the_headline_has_are_keywords_those_with_most_weight_first() {
        var entities = Entities.in(TEXT, "en");
        assertThat(Keywords.of(entities, "A bridge opens")).containsExactly("Greta Lindholm", "Sweden");
        assertThat(Keywords.of(entities, "Brandvik misses a bridge"))
                .containsExactly("Otto Brandvik", "Greta Lindholm", "Sweden");
    }

    @Test
    void a_text_that_names_nobody_has_none() {
        assertThat(Keywords.of(List.of(), "A bridge opens")).isEmpty();
    }
}
