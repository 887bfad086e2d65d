package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Moves.REWRITTEN;
import static io.newswire.enrich.stories.Moves.alone;
import static io.newswire.enrich.stories.Moves.card;
import static io.newswire.enrich.stories.Moves.joins;
import static io.newswire.enrich.stories.Moves.rewritten;
import static io.newswire.enrich.stories.Moves.saidAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles that begin to say something else altogether. */
class StoryRewritingTest {
    private final World world = new World(1);

    @Test
    void copies_of_what_a_first_article_does_not_say_any_more_go_on_without_it() {
        world.now("a1", alone("a1", 1))
                .now("a1", joins("a2", 1, "a1"))
                .now("a1", joins("a3", 1, "a1"))
                .now("a2", joins("a4", 1, "a2"));
        world.now("a1", rewritten("a1", 2));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3", "a4")));
        assertThat(world.ended).containsExactly("a1");
        world.now("a1", joins("a5", 1, "a1")).now("a3", joins("a6", 1, "a3"));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a5"), "a2", Set.of("a2", "a3", "a4", "a6")));
    }

    @Test
    void a_first_article_that_now_repeats_another_story_goes_there_alone() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));
        world.now("a7", alone("a7", 1)).now("a7", joins("a8", 1, "a7"));
        world.now("a7", rewritten("a1", 2, "a7"));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3"), "a7", Set.of("a1", "a7", "a8")));
        world.now("a1", joins("a9", 1, "a1"));
        assertThat(world.open().get("a7")).as("who repeats it now").contains("a9");
    }

    @Test
    void an_article_that_stood_alone_and_was_met_stays_there_while_it_is_corrected_and_leaves_with_another_text() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of()));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));

        world.now("a2", alone("a2", 2));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
        assertThat(world.subscriber.members("a1").get("a2"))
                .extracting(Story.Member::revision)
                .isEqualTo(2);

        world.now("a2", rewritten("a2", 3));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));

        world.now("a2", StoryMove.leaves("a2", 4));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));
    }

    @Test
    void who_repeated_a_first_article_that_says_something_else_goes_on_without_it_also_where_stories_were_met() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of()));

        world.now("a1", rewritten("a1", 2));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
    }

    @Test
    void a_copy_of_one_that_went_on_alone_is_no_copy_of_the_article_that_was_rewritten() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1"));
        world.send("a1", rewritten("a1", 2)).deliver(1);
        // It was passed on under the id of a2 before the news of that came there.
        world.now("a1", joins("a3", 1, "a2").about(saidAt("a2")).passedOn("a2", saidAt("a1")));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
    }

    @Test
    void stories_are_not_one_for_what_a_first_article_said_before_it_was_rewritten() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", rewritten("a2", 2));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));

        world.now("a1", joins("a4", 1, "a1").meeting(List.of("a2"), Map.of("a2", REWRITTEN)));
        assertThat(world.open()).as("for what it says now").isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3", "a4")));
    }

    @Test
    void stories_are_not_one_for_what_a_first_article_said_before_it_was_rewritten_and_became_a_copy() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a5", alone("a5", 1));
        world.now("a5", rewritten("a2", 2, "a5"));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3"), "a5", Set.of("a2", "a5")));
    }

    @Test
    void a_copy_of_what_an_article_said_before_it_was_rewritten_goes_where_other_copies_of_that_went() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", rewritten("a1", 2));
        world.now("a1", joins("a3", 1, "a1").about(saidAt("a1")));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
        assertThat(world.places.getLast()).extracting(StoryPlace::story).isEqualTo("a2");
    }

    @Test
    void the_only_copy_of_what_an_article_said_before_it_was_rewritten_is_a_story_of_its_own() {
        world.now("a1", alone("a1", 1)).now("a1", rewritten("a1", 2));
        world.now("a1", joins("a3", 1, "a1").about(saidAt("a1")));
        assertThat(world.open()).isEqualTo(Map.of("a3", Set.of("a3")));
        assertThat(world.places.getLast()).extracting(StoryPlace::story).isEqualTo("a3");

        world.now("a1", joins("a4", 1, "a1").about(REWRITTEN));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a4"), "a3", Set.of("a3")));
    }

    @Test
    void a_copy_that_went_on_without_the_first_article_is_met_where_it_is() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a4", alone("a4", 1));
        world.send("a1", rewritten("a1", 2)).deliver(1);
        // The news of it have not come to a2, which still points to a1.
        world.now("a4", joins("a5", 1, "a4").meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a4", "a5")));
    }

    @Test
    void a_story_that_was_merged_while_the_first_article_of_the_other_was_rewritten_goes_where_its_copies_went() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", joins("a4", 1, "a2"));
        var copy = joins("a3", 1, "a1").about(saidAt("a1")).meeting(List.of("a2"), Map.of("a2", saidAt("a2")));
        world.send("a1", copy).send("a1", rewritten("a1", 2));
        world.deliver(2);
        world.settle();

        assertThat(world.open().values()).containsExactly(Set.of("a2", "a3", "a4"));
    }

    @Test
    void what_an_article_takes_along_goes_with_it_though_what_it_repeats_is_rewritten_meanwhile() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", joins("a4", 1, "a2"));
        var copy = joins("a2", 2, "a1").about(saidAt("a1"));
        world.send("a1", copy).send("a1", rewritten("a1", 2));
        world.deliver(2);
        world.settle();

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a4")));
    }

    @Test
    void a_first_article_that_was_rewritten_counts_as_seen_since_then_also_where_nobody_repeated_it() {
        world.now("a1", alone("a1", 1)).now("a1", rewritten("a1", 2)).now("a2", alone("a2", 1));
        world.now("a1", joins("a4", 1, "a1").about(REWRITTEN).meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a1", "a2", "a4")));
        assertThat(world.told.getLast().firstPublisher()).isEqualTo("a2");
    }

    @Test
    void a_copy_of_one_that_goes_on_in_another_story_follows_it_there_before_its_own_story_hears_of_it() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));
        world.send("a1", rewritten("a1", 2)).deliver(1);
        // As it comes back from the story of a3, which still points to a1.
        world.now("a1", joins("a4", 1, "a3").about(saidAt("a3")).passedOn("a3", saidAt("a1")));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3", "a4")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_articles_that_change_places_do_not_bring_their_stories_together(long seed) {
        var world = new World(seed);
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1")).now("a1", joins("a5", 1, "a1"));
        world.now("a2", alone("a2", 1)).now("a2", joins("a4", 1, "a2")).now("a2", joins("a6", 1, "a2"));
        var second = Moves.seenAt(card("a2", 2, "a5", null), REWRITTEN.plusSeconds(1));
        world.send(
                "a2", rewritten("a1", 2, "a2").about(saidAt("a2")).meeting(List.of("a4"), Map.of("a4", saidAt("a4"))));
        world.send(
                "a5",
                StoryMove.joins(second, 0).about(saidAt("a5")).meeting(List.of("a3"), Map.of("a3", saidAt("a3"))));
        world.settle();

        assertThat(world.open().values())
                .allSatisfy(members -> assertThat(List.of(Set.of("a2", "a3", "a5"), Set.of("a1", "a4", "a6")))
                        .as("what says the same as %s", members)
                        .anyMatch(same -> same.containsAll(members)));
    }

    @Test
    void a_first_article_that_was_gone_and_comes_back_with_another_text_is_alone() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));
        world.now("a1", StoryMove.leaves("a1", 2)).now("a1", rewritten("a1", 2));
        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
        assertThat(world.members("a1")).extracting(Story.Member::articleId).containsExactly("a1");

        world.now("a1", rewritten("a1", 2));
        assertThat(world.open()).as("told twice").isEqualTo(Map.of("a2", Set.of("a2", "a3")));
    }

    @Test
    void states_that_a_former_version_kept_without_times_are_parted_as_well() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));
        world.stories.replaceAll((id, state) -> withoutTimes(state));

        world.now("a1", alone("a1", 2)).now("a1", rewritten("a1", 3));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
        assertThat(world.members("a1")).extracting(Story.Member::articleId).containsExactly("a1");
    }

    private static StoryState withoutTimes(StoryState state) {
        return new StoryState(
                state.members(),
                state.others(),
                state.mergedInto(),
                null,
                state.met(),
                state.awayBy(),
                state.awayIn(),
                null,
                List.of(),
                state.told(),
                state.updatedAt());
    }

    @Test
    void what_is_sent_back_in_a_newer_revision_leaves_the_story_of_its_older_one() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1"));
        world.now("a2", alone("a2", 1)).now("a2", rewritten("a2", 2));
        world.now("a2", joins("a3", 2, "a2").about(saidAt("a2")));

        assertThat(world.members("a1")).extracting(Story.Member::articleId).containsExactly("a1");
        assertThat(world.members("a3")).extracting(Story.Member::articleId).containsExactly("a3");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }
}
