package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Moves.alone;
import static io.newswire.enrich.stories.Moves.card;
import static io.newswire.enrich.stories.Moves.joins;
import static io.newswire.enrich.stories.Moves.saidAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.stories.Step.Happening;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryRuleTest {
    private final World world = new World(1);

    @Test
    void an_article_that_nobody_repeats_is_told_of_to_nobody() {
        world.now("a1", alone("a1", 1));

        assertThat(world.told).isEmpty();
        assertThat(world.happened).containsExactly(Happening.ALONE);
    }

    @Test
    void a_story_is_created_by_its_second_member_and_joined_by_its_third() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));

        assertThat(world.changes()).containsExactly(Change.CREATED, Change.JOINED);
        assertThat(world.told).extracting(Story::changed).containsExactly("a2", "a3");
        assertThat(world.told.getLast().memberCount()).isEqualTo(3);
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
    }

    @Test
    void a_revision_of_the_same_text_is_told_of_only_where_its_card_differs() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1"));
        world.now("a1", alone("a1", 2).ofSameText())
                .now("a1", joins("a2", 2, "a1").ofSameText());
        assertThat(world.changes()).containsExactly(Change.CREATED);
        assertThat(world.happened).endsWith(Happening.READ_AGAIN, Happening.FOLLOWED);

        var dated = card("a2", 3, "a1", "2026-03-01T08:00:00Z");
        world.now("a1", StoryMove.joins(dated, null).ofSameText());
        assertThat(world.changes()).containsExactly(Change.CREATED, Change.FIRST_PUBLISHER_CHANGED);
        assertThat(world.told.getLast().members())
                .extracting(Story.Member::revision)
                .containsExactly(2, 3);

        world.now("a1", StoryMove.joins(card("a2", 4, "a1", "2026-03-01T08:00:00Z"), null));
        assertThat(world.changes()).as("another text, the same card").contains(Change.REVISED);
    }

    @Test
    void a_copy_is_told_its_place() {
        world.now("a1", joins("a2", 7, "a1"));

        assertThat(world.places).containsExactly(new StoryPlace("a2", 7, "a1", Moves.HOME));
    }

    @Test
    void a_copy_of_a_copy_is_of_the_same_story() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a2", joins("a3", 1, "a2"));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
        assertThat(world.places).extracting(StoryPlace::story).containsOnly("a1");
    }

    @Test
    void an_original_that_turns_out_to_be_a_copy_brings_its_copies_along_and_its_story_is_merged() {
        world.now("a2", alone("a2", 1)).now("a2", joins("a3", 1, "a2"));
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 2, "a1"));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
        assertThat(world.topic.get("a2")).satisfies(merged -> {
            assertThat(merged.change()).isEqualTo(Change.MERGED);
            assertThat(merged.mergedInto()).isEqualTo("a1");
            assertThat(merged.members()).isEmpty();
            assertThat(merged.firstPublisher()).isNull();
        });
        assertThat(world.changes()).contains(Change.MERGED);
    }

    @Test
    void a_story_that_was_never_told_of_is_merged_in_silence() {
        world.now("a2", alone("a2", 1)).now("a1", joins("a2", 2, "a1")).now("a1", alone("a1", 1));

        assertThat(world.changes()).containsExactly(Change.CREATED);
    }

    @Test
    void a_story_that_one_copy_was_placed_in_is_told_of_when_it_is_merged() {
        world.now("a2", joins("a3", 1, "a2")).now("a1", joins("a2", 1, "a1"));

        assertThat(world.places).extracting(StoryPlace::story).contains("a2");
        assertThat(world.resolved("a2")).isEqualTo("a1");
    }

    @Test
    void a_move_that_comes_twice_changes_nothing() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a2", joins("a3", 1, "a2"));
        var stories = Map.copyOf(world.stories);
        int told = world.told.size();
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a2", joins("a3", 1, "a2"));

        assertThat(world.stories).isEqualTo(stories);
        assertThat(world.told).hasSize(told);
        assertThat(world.happened).contains(Happening.REPEATED);
    }

    @Test
    void a_member_that_is_revised_stays_with_its_new_card() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1"));
        world.now("a1", alone("a1", 2));

        assertThat(world.changes()).containsExactly(Change.CREATED, Change.REVISED);
        assertThat(world.told.getLast().members().getFirst().revision()).isEqualTo(2);
        assertThat(world.told.getLast().members().getFirst().seenAt()).isEqualTo(saidAt("a1"));
        world.now("a1", alone("a1", 1));
        assertThat(world.told).as("an older revision says nothing new").hasSize(2);
    }

    @Test
    void a_member_leaves_and_the_story_ends_with_its_last_one() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1"));
        world.now("a1", StoryMove.leaves("a2", 2));
        assertThat(world.told.getLast().change()).isEqualTo(Change.LEFT);
        assertThat(world.told.getLast().memberCount()).isEqualTo(1);

        world.now("a1", StoryMove.leaves("a1", 2));
        assertThat(world.ended).containsExactly("a1");
        assertThat(world.topic).isEmpty();
    }

    @Test
    void only_revisions_before_the_one_that_is_named_leave() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 2, "a1")).now("a1", StoryMove.leaves("a2", 2));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2")));
    }

    @Test
    void a_member_leaves_the_story_that_its_story_was_merged_into() {
        world.now("a2", alone("a2", 1)).now("a2", joins("a3", 1, "a2"));
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 2, "a1"));
        world.now("a2", StoryMove.leaves("a3", 2));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2")));
    }

    @Test
    void an_article_that_no_longer_repeats_anything_is_a_story_of_its_own_again() {
        world.now("a2", alone("a2", 1)).now("a2", joins("a3", 1, "a2"));
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 2, "a1"));
        world.send("a1", StoryMove.leaves("a2", 3)).send("a2", alone("a2", 3)).settle();

        assertThat(world.ended).as("it is merged no longer").containsExactly("a2");
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));
        world.now("a2", joins("a4", 1, "a2"));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3"), "a2", Set.of("a2", "a4")));
    }

    @Test
    void a_member_that_was_taken_along_is_of_one_story_when_it_joins_its_first_again() {
        world.now("a2", alone("a2", 1)).now("a2", joins("a3", 1, "a2"));
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 2, "a1"));
        world.send("a1", StoryMove.leaves("a2", 3)).send("a2", alone("a2", 3)).settle();
        world.now("a2", joins("a3", 2, "a2"));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1"), "a2", Set.of("a2", "a3")));
    }

    @Test
    void an_earlier_date_that_comes_late_changes_the_first_publisher() {
        world.now("a1", StoryMove.standsAlone(card("a1", 1, null, "2026-03-02T07:30:00Z")));
        world.now("a1", StoryMove.joins(card("a2", 1, "a1", "2026-03-02T07:45:00Z"), 0));
        world.now("a1", StoryMove.joins(card("a3", 1, "a1", "2026-03-02T07:15:00Z"), 0));

        assertThat(world.changes()).containsExactly(Change.CREATED, Change.FIRST_PUBLISHER_CHANGED);
        assertThat(world.told).extracting(Story::firstPublisher).containsExactly("a1", "a3");
    }

    @Test
    void two_that_repeat_each_other_are_one_story_and_their_moves_end() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1));
        world.send("a1", joins("a2", 2, "a1")).send("a2", joins("a1", 2, "a2")).settle();

        assertThat(world.open().values()).containsExactly(Set.of("a1", "a2"));
    }

    @Test
    void members_beyond_those_listed_are_counted_and_told_where_they_join_and_can_be_the_first_publisher() {
        world.send("a0", alone("a0", 1)).settle();
        IntStream.rangeClosed(1, Story.MOST_MEMBERS + 5).forEach(i -> world.now("a0", joins("a" + i, 1, "a0")));
        var listed = world.told.getLast().members();
        assertThat(listed).hasSize(Story.MOST_MEMBERS + 1);
        assertThat(listed.getLast().articleId()).isEqualTo("a" + (Story.MOST_MEMBERS + 5));
        var early = card("a9999", 1, "a0", "2026-03-01T07:15:00Z");
        world.settle().now("a0", StoryMove.joins(early, 0));

        var story = world.told.getLast();
        assertThat(story.memberCount()).isEqualTo(Story.MOST_MEMBERS + 7);
        assertThat(story.members()).hasSize(Story.MOST_MEMBERS);
        assertThat(story.firstPublisher()).isEqualTo("a9999");
        assertThat(world.subscriber.members("a0")).hasSize(Story.MOST_MEMBERS + 7);
    }

    @Test
    void who_was_taken_along_leaves_though_its_first_story_was_of_its_own_again_and_merged_once_more() {
        world.now("a2", alone("a2", 1)).now("a2", joins("a3", 1, "a2"));
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 2, "a1"));
        world.now("a2", alone("a2", 3)).now("a5", alone("a5", 1)).now("a5", joins("a2", 4, "a5"));
        world.now("a3", StoryMove.leaves("a3", 2));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1"), "a5", Set.of("a2", "a5")));
    }

    @Test
    void who_joins_late_with_a_revision_from_before_its_deletion_leaves_again_though_it_was_restored() {
        world.now("a1", alone("a1", 1)).now("a3", StoryMove.leaves("a3", 2));
        world.now("a2", alone("a2", 1)).now("a2", joins("a3", 2, "a2"));
        world.now("a1", joins("a3", 1, "a1"));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1"), "a2", Set.of("a2", "a3")));
    }

    @Test
    void each_record_of_a_story_is_later_than_the_one_before_though_the_clock_stands_still() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));

        assertThat(world.told).extracting(Story::updatedAt).isSorted().doesNotHaveDuplicates();
    }
}
