package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newswire.enrich.InventedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private final List<String> story = new InventedText(3).paragraphs(24);
    private final List<String> other = new InventedText(4).paragraphs(24);

    @Test
    void what_is_cut_or_added_lowers_it_little_up_to_twice_the_length() {
        assertThat(likeness(story, story.subList(0, 14))).isCloseTo(1, within(0.12));
        assertThat(likeness(story, both(story, other.subList(0, 10)))).isCloseTo(1, within(0.12));
    }

    @Test
    void it_is_how_much_of_the_shorter_the_longer_one_holds() {
        var half = both(story.subList(0, 12), other.subList(0, 12));
        assertThat(likeness(story, half)).isCloseTo(Contained.of(text(story), text(half)), within(0.15));
        assertThat(likeness(story, other)).isCloseTo(0, within(0.05));
    }

    @Test
    void of_a_text_and_a_half_of_it_the_text_is_the_nearer() {
        var printed = both(story, List.of("One more line."));
        assertThat(likeness(printed, story)).isGreaterThan(likeness(printed, story.subList(0, 12)));
    }

    @Test
    void a_small_part_of_a_long_text_is_no_copy_of_it() {
        assertThat(likeness(story, story.subList(0, 3))).isLessThan(0.45);
    }

    @Test
    void other_numbers_in_the_same_words_weigh_more_the_fewer_agree() {
        var report = both(story, List.of("It was 11, then 13, 17, 19, 23 and 29."));
        var some = both(story, List.of("It was 11, then 13, 17, 44, 45 and 46."));
        var none = both(story, List.of("It was 41, then 42, 43, 44, 45 and 46."));

        assertThat(likeness(report, some)).isBetween(0.55, 0.8);
        assertThat(likeness(report, none)).isLessThan(0.1);
    }

    @Test
    void it_is_the_same_both_ways_and_never_1_for_other_words() {
        var print = both(story, List.of("One word more."));
        assertThat(likeness(story, print)).isEqualTo(likeness(print, story)).isLessThan(1);
    }

    private static List<String> both(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static double likeness(List<String> a, List<String> b) {
        return Likeness.of(Sketch.of(text(a)), Sketch.of(text(b)));
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
