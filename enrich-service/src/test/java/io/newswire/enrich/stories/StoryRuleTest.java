package io.newswire.enrich.stories;

import static io.newswire.enrich.stories.Moves.alone;
import static io.newswire.enrich.stories.Moves.card;
import static io.newswire.enrich.stories.Moves.joins;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.enrich.stories.Step.Happening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void a_member_that_is_revised_stays_with_its_new_card_and_the_time_it_was_first_seen() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1"));
        world.now("a1", StoryMove.standsAlone(Cards.seenAt(card("a1", 2, null, null), REWRITTEN)));

        assertThat(world.changes()).containsExactly(Change.CREATED, Change.REVISED);
        assertThat(world.told.getLast().members().getFirst().revision()).isEqualTo(2);
        assertThat(world.told.getLast().members().getFirst().seenAt()).isEqualTo(saidAt("a1"));
        world.now("a1", alone("a1", 1));
        assertThat(world.told).as("an older revision says nothing new").hasSize(2);
    }

    @Test
    void copies_of_what_a_first_article_does_not_say_any_more_go_on_without_it() {
        world.now("a1", alone("a1", 1))
                .now("a1", joins("a2", 1, "a1"))
                .now("a1", joins("a3", 1, "a1"))
                .now("a2", joins("a4", 1, "a2"));
        world.now("a1", alone("a1", 2).ofAnotherText(true));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3", "a4")));
        assertThat(world.ended).containsExactly("a1");
        world.now("a1", joins("a5", 1, "a1")).now("a3", joins("a6", 1, "a3"));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a5"), "a2", Set.of("a2", "a3", "a4", "a6")));
    }

    @Test
    void a_first_article_that_now_repeats_another_story_goes_there_alone() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));
        world.now("a7", alone("a7", 1)).now("a7", joins("a8", 1, "a7"));
        world.now("a7", joins("a1", 2, "a7").ofAnotherText(true));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3"), "a7", Set.of("a1", "a7", "a8")));
        world.now("a1", joins("a9", 1, "a1"));
        assertThat(world.open().get("a7")).as("who repeats it now").contains("a9");
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
    void an_article_that_stood_alone_and_was_met_stays_there_while_it_is_corrected_and_leaves_with_another_text() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of()));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));

        world.now("a2", alone("a2", 2));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
        assertThat(world.subscriber.members("a1").get("a2"))
                .extracting(Story.Member::revision)
                .isEqualTo(2);

        world.now("a2", alone("a2", 3).ofAnotherText(true));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));

        world.now("a2", StoryMove.leaves("a2", 4));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));
    }

    @Test
    void one_that_is_met_before_anything_is_known_of_it_goes_there_when_it_comes() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of()));
        world.now("a2", alone("a2", 1));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
        assertThat(world.resolved("a2")).as("where subscribers are sent").isEqualTo("a1");
    }

    @Test
    void news_of_a_story_that_came_here_meanwhile_make_no_circle() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", joins("a1", 2, "a2"));
        world.now("a2", StoryMove.isMet("a3", "a2", "a1", Moves.NOW, null));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a1", "a2")));
        assertThat(world.happened).doesNotContain(Happening.MERGED);
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
    void who_repeated_a_first_article_that_says_something_else_goes_on_without_it_also_where_stories_were_met() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of()));

        world.now("a1", alone("a1", 2).ofAnotherText(true));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
    }

    @Test
    void what_comes_to_light_late_is_told_to_the_story_of_the_article() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a1", joins("a3", 1, "a1"));

        world.now("a1", StoryMove.meets("a3", List.of("a1", "a2"), Map.of()));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3")));
    }

    @Test
    void a_copy_of_one_that_went_on_alone_is_no_copy_of_the_article_that_was_rewritten() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1"));
        world.send("a1", alone("a1", 2).ofAnotherText(true)).deliver(1);
        // It was passed on under the id of a2 before the news of that came there.
        world.now(
                "a1",
                joins("a3", 1, "a2")
                        .meeting(List.of(), Map.of("a2", saidAt("a2")))
                        .passedOn());

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
    }

    @Test
    void stories_are_not_one_for_what_a_first_article_said_before_it_was_rewritten() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", rewritten("a2"));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3")));

        world.now("a1", joins("a4", 1, "a1").meeting(List.of("a2"), Map.of("a2", REWRITTEN)));
        assertThat(world.open()).as("for what it says now").isEqualTo(Map.of("a1", Set.of("a1", "a2", "a3", "a4")));
    }

    @Test
    void stories_are_not_one_for_what_a_first_article_said_before_it_was_rewritten_and_became_a_copy() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a5", alone("a5", 1));
        var copy = Cards.seenAt(card("a2", 2, "a5", null), REWRITTEN);
        world.now("a5", StoryMove.joins(copy, 0).ofAnotherText(true));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));

        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a3"), "a5", Set.of("a2", "a5")));
    }

    @Test
    void a_copy_of_what_an_article_said_before_it_was_rewritten_goes_where_other_copies_of_that_went() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", rewritten("a1"));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of(), Map.of("a1", saidAt("a1"))));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
        assertThat(world.places.getLast()).extracting(StoryPlace::story).isEqualTo("a2");
    }

    @Test
    void the_only_copy_of_what_an_article_said_before_it_was_rewritten_is_a_story_of_its_own() {
        world.now("a1", alone("a1", 1)).now("a1", rewritten("a1"));
        world.now("a1", joins("a3", 1, "a1").meeting(List.of(), Map.of("a1", saidAt("a1"))));
        assertThat(world.open()).isEqualTo(Map.of("a3", Set.of("a3")));
        assertThat(world.places.getLast()).extracting(StoryPlace::story).isEqualTo("a3");

        world.now("a1", joins("a4", 1, "a1").meeting(List.of(), Map.of("a1", REWRITTEN)));
        assertThat(world.open()).isEqualTo(Map.of("a1", Set.of("a1", "a4"), "a3", Set.of("a3")));
    }

    @Test
    void a_copy_that_went_on_without_the_first_article_is_met_where_it_is() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a4", alone("a4", 1));
        world.send("a1", rewritten("a1")).deliver(1);
        // The news of it have not come to a2, which still points to a1.
        world.now("a4", joins("a5", 1, "a4").meeting(List.of("a2"), Map.of("a2", saidAt("a2"))));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a4", "a5")));
    }

    @Test
    void a_story_that_was_merged_while_the_first_article_of_the_other_was_rewritten_goes_where_its_copies_went() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", joins("a4", 1, "a2"));
        var said = Map.of("a1", saidAt("a1"), "a2", saidAt("a2"));
        world.send("a1", joins("a3", 1, "a1").meeting(List.of("a2"), said)).send("a1", rewritten("a1"));
        world.deliver(2);
        world.settle();

        assertThat(world.open().values()).containsExactly(Set.of("a2", "a3", "a4"));
    }

    @Test
    void what_an_article_takes_along_goes_with_it_though_what_it_repeats_is_rewritten_meanwhile() {
        world.now("a1", alone("a1", 1)).now("a2", alone("a2", 1)).now("a2", joins("a4", 1, "a2"));
        var copy = joins("a2", 2, "a1").meeting(List.of(), Map.of("a1", saidAt("a1")));
        world.send("a1", copy).send("a1", rewritten("a1"));
        world.deliver(2);
        world.settle();

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a4")));
    }

    @Test
    void a_first_article_that_was_rewritten_counts_as_seen_since_then_also_where_nobody_repeated_it() {
        world.now("a1", alone("a1", 1)).now("a1", rewritten("a1")).now("a2", alone("a2", 1));
        world.now("a1", joins("a4", 1, "a1").meeting(List.of("a2"), Map.of("a1", REWRITTEN, "a2", saidAt("a2"))));

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a1", "a2", "a4")));
        assertThat(world.told.getLast().firstPublisher()).isEqualTo("a2");
    }

    @Test
    void a_copy_of_one_that_goes_on_in_another_story_follows_it_there_before_its_own_story_hears_of_it() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));
        world.send("a1", rewritten("a1")).deliver(1);
        // As it comes back from the story of a3, which still points to a1.
        world.now(
                "a1",
                joins("a4", 1, "a3")
                        .meeting(List.of(), Map.of("a3", saidAt("a3")))
                        .passedOn());

        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3", "a4")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_articles_that_change_places_do_not_bring_their_stories_together(long seed) {
        var world = new World(seed);
        world.now("a1", alone("a1", 1)).now("a1", joins("a3", 1, "a1")).now("a1", joins("a5", 1, "a1"));
        world.now("a2", alone("a2", 1)).now("a2", joins("a4", 1, "a2")).now("a2", joins("a6", 1, "a2"));
        var first = Cards.seenAt(card("a1", 2, "a2", null), REWRITTEN);
        var second = Cards.seenAt(card("a2", 2, "a5", null), REWRITTEN.plusSeconds(1));
        world.send(
                "a2",
                StoryMove.joins(first, 0)
                        .ofAnotherText(true)
                        .meeting(List.of("a4"), Map.of("a2", saidAt("a2"), "a4", saidAt("a4"))));
        world.send(
                "a5",
                StoryMove.joins(second, 0)
                        .ofAnotherText(true)
                        .meeting(List.of("a3"), Map.of("a5", saidAt("a5"), "a3", saidAt("a3"))));
        world.settle();

        assertThat(world.open().values())
                .allSatisfy(members -> assertThat(List.of(Set.of("a2", "a3", "a5"), Set.of("a1", "a4", "a6")))
                        .as("what says the same as %s", members)
                        .anyMatch(same -> same.containsAll(members)));
    }

    @Test
    void a_first_article_that_was_gone_and_comes_back_with_another_text_is_alone() {
        world.now("a1", alone("a1", 1)).now("a1", joins("a2", 1, "a1")).now("a1", joins("a3", 1, "a1"));
        world.now("a1", StoryMove.leaves("a1", 2)).now("a1", rewritten("a1"));
        assertThat(world.open()).isEqualTo(Map.of("a2", Set.of("a2", "a3")));
        assertThat(world.members("a1")).extracting(Story.Member::articleId).containsExactly("a1");

        world.now("a1", rewritten("a1"));
        assertThat(world.open()).as("told twice").isEqualTo(Map.of("a2", Set.of("a2", "a3")));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static final Instant REWRITTEN = Moves.NOW.plusSeconds(60);

    private static StoryMove rewritten(String id) {
        return StoryMove.standsAlone(Cards.seenAt(card(id, 2, null, null), REWRITTEN))
                .ofAnotherText(true);
    }

    private static Instant saidAt(String id) {
        return card(id, 1, null, null).seenAt();
    }
}
