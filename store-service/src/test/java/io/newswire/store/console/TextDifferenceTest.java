package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.console.TextDifference.Owner;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void words_that_only_one_says_are_told_apart() {
        assertThat(marked("The old bridge, closed in May, reopens.", "The new bridge reopens on Monday."))
                .containsExactly("The -old- +new+ bridge-, closed in May,- reopens +on Monday+.");
    }

    @Test
    void a_paragraph_that_only_one_has_is_one_of_its_own() {
        assertThat(marked("One.\n\nTwo.\n\nThree.", "One.\n\nThree.\n\nFour."))
                .containsExactly("One.", "-Two.-", "Three.", "+Four.+");
    }

    @Test
    void paragraphs_that_are_joined_differ_in_no_word() {
        assertThat(marked("One two.\nThree four.", "One two. Three four.")).containsExactly("One two.", "Three four.");
    }

    @Test
    void space_and_line_ends_are_no_difference() {
        assertThat(marked("One\u00a0 two\r\n\r\n\nthree ", "One two\n\nthree")).containsExactly("One two", "three");
    }

    @Test
    void the_shape_of_quotation_marks_apostrophes_and_dashes_is_no_difference() {
        assertThat(marked("\"It's open\" - at last", "“It’s open” – at last")).containsExactly("“It’s open” – at last");
        assertThat(marked("open - at last", "open, at last")).containsExactly("open ---+,+ at last");
    }

    @Test
    void differences_are_counted_by_the_place_and_by_the_word() {
        var difference = TextDifference.of(
                "Same.\n\nThe old bridge, closed in May, reopens.", "Same.\n\nThe new bridge reopens on Monday.");
        assertThat(difference.places()).isEqualTo(3);
        assertThat(difference.words(Owner.FIRST)).isEqualTo(4);
        assertThat(difference.words(Owner.SECOND)).isEqualTo(3);
        assertThat(difference.first()).contains(difference.paragraphs().getLast());
        assertThat(TextDifference.of("One.", "One.").isEmpty()).isTrue();
    }

    @Test
    void scripts_without_spaces_are_compared_by_the_character() {
        assertThat(marked("東京の橋が開通", "東京の新橋が開通")).containsExactly("東京の+新+橋が開通");
        assertThat(marked("cafe\u0301", "cafe")).containsExactly("-cafe\u0301-+cafe+");
    }

    @Test
    void a_text_beside_none_is_all_its_own() {
        assertThat(marked("", "One.\n\nTwo.")).containsExactly("+One.+", "+Two.+");
        assertThat(marked("One.", "")).containsExactly("-One.-");
        assertThat(TextDifference.of("", "").paragraphs()).isEmpty();
    }

    @Test
    void each_text_can_be_read_back_from_the_difference() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var a = text(random);
            var b = text(random);
            var difference = TextDifference.of(a, b);
            assertThat(read(difference, Owner.FIRST)).as("seed %d", seed).isEqualTo(words(a));
            assertThat(read(difference, Owner.SECOND)).as("seed %d", seed).isEqualTo(words(b));
        }
    }

    @Test
    void no_more_is_compared_than_the_limit_and_that_is_said() {
        var least = "a ".repeat(TextDifference.MOST_WORDS);
        assertThat(TextDifference.of(least, "a").cut()).isFalse();
        var cut = TextDifference.of(least + "\n\nb", least + "\n\nc");
        assertThat(cut.cut()).isTrue();
        assertThat(cut.paragraphs()).hasSize(1);
    }

    @Test
    void the_longest_texts_that_share_no_word_are_compared() {
        var a = numbers(0, 3 * TextDifference.MOST_WORDS);
        var b = numbers(100_000, 3 * TextDifference.MOST_WORDS);
        var difference = TextDifference.of(a, b);
        assertThat(difference.cut()).isTrue();
        assertThat(read(difference, Owner.FIRST)).hasSize(TextDifference.MOST_WORDS);
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 8)
                .mapToObj(i -> i == 0 ? "\n\n" : i == 1 ? "," : " " + (char) ('a' + i))
                .collect(Collectors.joining());
    }

    private static List<Word> words(String text) {
        return text.lines().flatMap(line -> Word.of(line).stream()).toList();
    }

    private static List<Word> read(TextDifference difference, Owner owner) {
        return difference.paragraphs().stream()
                .flatMap(List::stream)
                .filter(piece -> piece.owner() == Owner.BOTH || piece.owner() == owner)
                .flatMap(piece -> Word.of(piece.text()).stream())
                .toList();
    }

    /** What only the first says between hyphens, what only the second says between plus signs. */
    private static List<String> marked(String a, String b) {
        return TextDifference.of(a, b).paragraphs().stream()
                .map(paragraph ->
                        paragraph.stream().map(TextDifferenceTest::marked).collect(Collectors.joining()))
                .toList();
    }

    private static String marked(TextDifference.Piece piece) {
        var mark = switch (piece.owner()) {
            case BOTH -> "";
            case FIRST -> "-";
            case SECOND -> "+";
        };
        return (piece.spaced() ? " " : "") + mark + piece.text() + mark;
    }
}
