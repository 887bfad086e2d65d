package io.newswire.cli.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryFiguresTest {
    private static final double THRESHOLD = 0.55;
    private static final List<String> FIRST = InventedSet.text(1).paragraphs();
    private static final List<String> SECOND = InventedSet.text(2).paragraphs();

    @Test
    void copies_of_two_reports_are_of_two_stories() {
        var figures = figures(told("a", FIRST), told("b", SECOND), told("a", FIRST), told("b", SECOND.subList(0, 8)));

        assertThat(figures).isEqualTo(new StoryFigures(4, 2, 2, 2, 2, 1, 1));
    }

    @Test
    void parts_of_a_report_that_have_something_in_common_are_of_one_story_once_the_whole_comes() {
        var parts = List.of(told("a", FIRST.subList(0, 6)), told("a", FIRST.subList(4, 10)));

        assertThat(StoryFigures.of(parts, THRESHOLD).recall()).isZero();
        assertThat(figures(parts.getFirst(), parts.getLast(), told("a", FIRST)).recall())
                .isEqualTo(1);
    }

    @Test
    void what_a_digest_puts_together_counts_as_wrong_only_where_its_parts_are_of_one_story() {
        var digest = new Telling(null, Parts.joined(FIRST, SECOND).toString());

        assertThat(figures(told("a", FIRST), told("b", SECOND), digest, told("a", FIRST)))
                .isEqualTo(new StoryFigures(4, 1, 1, 1, 1, 1, 1));
        assertThat(figures(digest, told("a", FIRST), told("b", SECOND)).precision())
                .as("of one that was the first of all")
                .isZero();
    }

    private static Telling told(String report, List<String> paragraphs) {
        return new Telling(report, String.join("\n\n", paragraphs));
    }

    private static StoryFigures figures(Telling... tellings) {
        return StoryFigures.of(List.of(tellings), THRESHOLD);
    }
}
