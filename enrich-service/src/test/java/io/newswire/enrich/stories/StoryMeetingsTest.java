package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Moves.REWRITTEN;
import static io.newswire.enrich.stories.Moves.alone;
import static io.newswire.enrich.stories.Moves.card;
import static io.newswire.enrich.stories.Moves.joins;
import static io.newswire.enrich.stories.Moves.rewritten;
import static io.newswire.enrich.stories.Moves.saidAt;
import static io.newswire.enrich.stories.Moves.seenAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.StoryMove;
import io.newswire.enrich.stories.Step.Happening;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stories that are one, since an article is like articles of both. */
class StoryMeetingsTest {
    private final World world = new World(1);

    @Test
    void two_stories_that_one_article_is_like_are_merged_and_the_earlier_goes_on() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1"));
        world.now("a2", alone("a2", 1)).now("a2", joins("a4", 1, "a2"));

        world.now("a2", joins("a5", 1, "a2").meeting(List.of("a4", "a3"), Map.of()));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3", "a4", "a5")));
        assertThat(world.resolved("a2")).isEqualTo("a1");
        assertThat(world.happened.stream().filter(Happening.MERGED::equals)).hasSize(1);
    }

    @Test
    void one_that_is_met_before_anything_is_known_of_it_goes_there_when_it_comes() {
        world.now("a1", alone("a1", 1))
                .now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));
        world.now("a2", alone("a2", 1));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
        assertThat(world.resolved("a2")).as("where subscribers are sent").isEqualTo("a1");
    }

    @Test
    void news_of_a_story_that_came_here_meanwhile_make_no_circle() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", joins("a1", 2, "a2"));
        world.now("a2", StoryMove.isMet("a3", saidAt("a2"), "a1", saidAt("a1")));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a1", "a2")));
        assertThat(world.happened).doesNotContain(Happening.MERGED);
    }

    @Test
    void a_story_is_never_part_of_itself() {
        var third = REWRITTEN.plusSeconds(60);
        world.now("a1", alone("a1", 1)).now("a1", rewritten("a1", 2));
        world.now("a1", StoryMove.standsAlone(seenAt(card("a1", 3, null, null), third)));
        world.now("a1", joins("a2", 1, "a1"));

        world.now("a1", StoryMove.isMet("a9", saidAt("a1"), "a1", REWRITTEN));
        world.now("a1", StoryMove.isMet("a9", third, "a1", saidAt("a1")));

        assertThat(world.happened).as("the text before goes on here").contains(Happening.FOLLOWED);
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2")));
    }

    @Test
    void what_is_like_a_former_text_meets_the_story_that_has_it_by_way_of_another_former_text() {
        var third = REWRITTEN.plusSeconds(60);
        world.now("b7", StoryMove.standsAlone(seenAt(card("b7", 1, null, null), REWRITTEN)));
        world.now("a1", alone("a1", 1)).now("a1", rewritten("a1", 2));
        world.now("a1", StoryMove.standsAlone(seenAt(card("a1", 3, null, null), third)));
        world.now("a1", joins("a2", 1, "a1"));
        world.now("a1", StoryMove.isMet("a9", saidAt("a1"), "a1", REWRITTEN));
        world.now("a1", StoryMove.isMet("a9", REWRITTEN, "b7", REWRITTEN));

        world.now("a1", StoryMove.isMet("a9", third, "a1", saidAt("a1")));

        assertThat(world.open()).isEqualTo(Map.of("b7", Set.of("a1", "a2", "b7")));
    }

    @Test
    void what_an_article_was_like_before_brings_no_stories_together() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a1", joins("a3", 2, "a1"));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of()));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));
    }

    @Test
    void one_that_is_met_and_then_repeats_an_article_of_a_third_story_brings_those_two_together() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of()));
        world.now("a4", alone("a4", 1)).now("a4", joins("a5", 1, "a4"));

        world.now("a4", joins("a2", 1, "a4"));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3", "a4", "a5")));
    }

    @Test
    void what_comes_to_light_late_brings_stories_together_wherever_the_article_is() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a1", joins("a3", 1, "a1"));

        world.now("a2", StoryMove.isMet("a3", saidAt("a2"), "a3", saidAt("a3")));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
    }

    @Test
    void what_an_article_was_like_before_it_was_rewritten_brings_those_together_that_say_it_still() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1")).now("a1", rewritten("a1", 2));
        world.now("a2", alone("a2", 1)).now("a2", StoryMove.isMet("a1", saidAt("a2"), "a1", saidAt("a1")));

        assertThat(world.open()).isEqualTo(Map.of("a3", Set.of("a2", "a3")));
    }

    @Test
    void a_story_whose_first_article_was_deleted_is_one_with_another_too() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1")).now("a1", joins("a4", 1, "a1"));
        world.now("a2", alone("a2", 1)).now("a1", StoryMove.leaves("a1", 2));

        world.now("a2", joins("a5", 1, "a2").meeting(List.of("a1"), Map.of("a1", saidAt("a1"))));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a2", "a3", "a4", "a5")));
    }
}
