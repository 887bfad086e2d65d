package io.newswire.cli.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of the pairs is true of them. */
class KindTest {
    private final List<Text> texts =
            LongStream.range(0, 12).mapToObj(InventedSet::text).toList();
    private final Pool pool = Pool.half(texts, 0);

    @ParameterizedTest
    @EnumSource(names = {"OPENING", "ENDING", "QUOTES", "SITE", "SERIES", "RANDOM"})
    void two_articles_share_a_third_of_their_words_at_most(Kind kind) {
        for (long seed = 0; seed < 30; seed++) {
            kind.make(texts.getFirst(), pool, new SplittableRandom(seed))
                    .ifPresent(two -> assertThat(shared(two)).isLessThan(0.4));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_END", "CUT_START", "TEASER", "BOILERPLATE", "INSERTED", "HEADLINE", "AGENCY", "SWAPPED"})
    void a_copy_is_never_less_than_half_of_its_story_nor_twice_as_long(Kind kind) {
        for (long seed = 0; seed < 30; seed++) {
            kind.make(texts.getFirst(), pool, new SplittableRandom(seed)).ifPresent(two -> {
                assertThat(shared(two)).isGreaterThan(0.9);
                assertThat((double) Prose.words(two.b()) / Prose.words(two.a())).isBetween(0.49, 1.8);
            });
        }
    }

    @Test
    void a_text_that_is_told_again_keeps_its_numbers_and_less_than_half_of_its_words_in_a_row() {
        for (long seed = 0; seed < 30; seed++) {
            var two = Kind.REWRITTEN
                    .make(texts.getFirst(), pool, new SplittableRandom(seed))
                    .orElseThrow();
            assertThat(shared(two)).isBetween(0.1, 0.5);
        }
    }

    /** Share of the shorter text's runs of three words that are in the other. */
    private static double shared(Two two) {
        var ones = PlainWords.runs(two.a(), 3);
        var others = PlainWords.runs(two.b(), 3);
        var known = new HashSet<>(ones);
        return (double) others.stream().filter(known::contains).count() / Math.min(ones.size(), others.size());
    }

    @Test
    void texts_of_a_template_have_other_numbers_each() {
        var two = Kind.TEMPLATE
                .make(texts.getFirst(), pool, new SplittableRandom(3))
                .orElseThrow();
        assertThat(two.a()).isNotEqualTo(two.b()).doesNotContain("{", "|");
    }

    @Test
    void reformatted_numbers_keep_their_digits_or_are_in_words() {
        var text = new Text("a", "b", "", List.of("There were 1,500 of 4200 (35%) in 2026, and 7 left."));
        var forms = LongStream.range(0, 40)
                .mapToObj(seed -> Figures.reformatted(text, pool, new SplittableRandom(seed))
                        .getFirst())
                .toList();

        assertThat(forms).allMatch(form -> form.contains("35 percent") && form.contains("in 2026"));
        assertThat(forms)
                .anyMatch(form -> form.contains("1.500 of 4.200"))
                .anyMatch(form -> form.contains("seven left"));
    }

    @Test
    void a_text_that_is_filled_anew_has_none_of_its_numbers_but_years() {
        var text = new Text("a", "b", "", List.of("In 2026 they won 31 of 47 games, and lost 12."));
        assertThat(Figures.refilled(text, pool, new SplittableRandom(1)).getFirst())
                .contains("2026", "games")
                .doesNotContain("31", "47", " 12");
    }

    @Test
    void the_halves_share_no_text_no_template_and_no_sentence_of_a_site() {
        var other = Pool.half(texts, 1);
        assertThat(other.texts()).doesNotContainAnyElementsOf(pool.texts());
        assertThat(other.templates()).hasSameSizeAs(pool.templates()).doesNotContainAnyElementsOf(pool.templates());
        assertThat(other.boilerplate()).doesNotContainAnyElementsOf(pool.boilerplate());
    }
}
