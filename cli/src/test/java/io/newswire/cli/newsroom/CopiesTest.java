package io.newswire.cli.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:30Z");

    @Test
    void written_stories_resemble_each_other_only_where_they_are_copies() {
        check(FirstEdition.read(NOW));
    }

    @Test
    void generated_stories_resemble_each_other_only_where_they_are_copies() {
        check(new Generator(7).edition(200, 20, NOW));
    }

    private static void check(Edition edition) {
        var stories = edition.stories().values().stream()
                .filter(story -> !story.isGone())
                .toList();
        var shingles = stories.stream().map(Shingles::of).toList();
        for (int a = 0; a < stories.size(); a++) {
            for (int b = 0; b < a; b++) {
                check(stories, shingles, a, b);
            }
        }
    }

    private static void check(List<Story> stories, List<Shingles> shingles, int a, int b) {
        var pair = stories.get(a).slug() + " and " + stories.get(b).slug();
        double similarity = shingles.get(a).similarity(shingles.get(b));
        if (!family(stories.get(a)).equals(family(stories.get(b)))) {
            assertThat(similarity).as(pair).isLessThan(0.1);
        } else if (isExact(stories.get(a)) || isExact(stories.get(b))) {
            assertThat(similarity).as(pair).isEqualTo(1.0);
        } else {
            assertThat(similarity).as(pair).isBetween(0.8, 0.99);
        }
    }

    private static String family(Story story) {
        return story.origin() == null ? story.slug() : story.origin().slug();
    }

    private static boolean isExact(Story story) {
        return story.origin() != null && Objects.requireNonNull(story.origin()).exact();
    }
}
