package io.newswire.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyScoreTest {
    @Test
    void the_same_text_scores_one() {
        assertThat(BodyScore.of("one two three four five", "One two, three four five")
                        .f1())
                .isLessThan(1);
        assertThat(BodyScore.of("one two three four five", "one two, three four five")
                        .f1())
                .isEqualTo(1);
    }

    @Test
    void extra_words_cost_precision_and_missing_ones_recall() {
        var extra = BodyScore.of("a b c d e", "a b c d e f g");
        assertThat(extra.precision()).isEqualTo(0.5, within(1e-9));
        assertThat(extra.recall()).isEqualTo(1);
        var missing = BodyScore.of("a b c d e f g", "a b c d e");
        assertThat(missing.precision()).isEqualTo(1);
        assertThat(missing.recall()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void nothing_found_scores_nothing() {
        assertThat(BodyScore.of("a b c d", "").f1()).isZero();
        assertThat(BodyScore.of("a b c d", "").wordF1()).isZero();
    }

    @Test
    void names_are_compared_as_sets_without_by() {
        assertThat(Names.folded(List.of("By Ada  Brook", "Jan Bach")))
                .isEqualTo(Names.folded(List.of("jan bach", "Ada Brook")));
    }
}
