package io.newswire.cli.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetectorTest {
    private final String story = InventedSet.text(1).body();
    private final String other = InventedSet.text(2).body();

    static Stream<Detector<?>> detectors() {
        return Stream.of(
                new NewswireDetector(List.of(0.9, 0.55)),
                new MinHashLsh(false),
                new MinHashLsh(true),
                new SimHash(1),
                new SimHash(3));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void a_text_is_like_itself_at_every_setting_and_like_another_at_none_that_is_strict(Detector<?> detector) {
        assertThat(detector.settings()).allMatch(setting -> alike(detector, story, story, setting));
        assertThat(alike(detector, story, other, detector.settings().getFirst()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void a_lax_setting_finds_what_a_strict_one_misses(Detector<?> detector) {
        var print = InventedSet.text(1).paragraphs();
        var cut = String.join("\n\n", print.subList(0, print.size() * 6 / 10));
        assertThat(alike(detector, story, cut, detector.settings().getLast())).isTrue();
    }

    private static <S> boolean alike(Detector<S> detector, String a, String b, double setting) {
        return detector.alike(detector.sketch(a), detector.sketch(b), setting);
    }

    @Test
    void runs_are_counted_once_and_a_short_text_is_one() {
        assertThat(PlainWords.runs("One, two - three. ONE two three", 3))
                .containsExactly("one two three", "two three one", "three one two");
        assertThat(PlainWords.runs("So it goes", 5)).containsExactly("so it goes");
    }
}
