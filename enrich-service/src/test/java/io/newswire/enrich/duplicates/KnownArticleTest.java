package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Article.Duplicate.Kind;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryPlace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownArticleTest {
    private static final String WORDS =
            "The council voted on Tuesday to raise the harbour wall by a metre after two winters of floods that had"
                    + " cut the fish market off from the town";

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void what_the_version_before_kept_is_read() {
        var known = KnownArticle.UNKNOWN
                .accept("one", Sketch.of(WORDS), Set.of(), NOW, NOW)
                .accept("two", Sketch.of(WORDS + " again"), Set.of(1), NOW, NOW);
        var codec = JsonCodec.of(KnownArticle.class);
        var json = codec.encodeToString(known);
        assertThat(json).doesNotContain("since");
        assertThat(codec.decode(json.getBytes(StandardCharsets.UTF_8)).turns()).isEqualTo(known.turns());
    }

    @Test
    void an_article_says_something_else_since_next_to_nothing_of_its_text_is_left() {
        var other =
                "Nobody had asked the lighthouse keeper about the price of salt before the ferry went down that night";
        var known = KnownArticle.UNKNOWN
                .accept("one", Sketch.of(WORDS), Set.of(1), NOW, NOW)
                .accept("two", Sketch.of(WORDS + " And more was said of it later."), Set.of(1), later(1), NOW)
                .accept("three", Sketch.of(other), Set.of(1), later(2), NOW)
                .accept("four", Sketch.of(other + " And more."), Set.of(1), later(3), NOW);
        assertThat(known.turns()).extracting(Turn::saysSince).containsExactly(NOW, NOW, later(2), later(2));
        assertThat(known.saysSince()).isEqualTo(later(2));
    }

    @Test
    void a_revision_is_decided_when_all_shards_have_answered() {
        var waiting = accepted(KnownArticle.UNKNOWN, "one", 1, 2);
        var half = waiting.answered(answer(1, 1));

        assertThat(half.decide()).isEmpty();
        assertThat(half.answered(answer(1, 2)).decide()).hasValueSatisfying(decision -> {
            assertThat(decision.turn().revision()).isEqualTo(1);
            assertThat(decision.duplicate()).isNull();
            assertThat(decision.next().decide()).isEmpty();
        });
    }

    @Test
    void a_revision_that_is_answered_first_waits_for_those_before_it() {
        var both = accepted(accepted(KnownArticle.UNKNOWN, "one", 1), "two", 1);
        var secondAnswered = both.answered(answer(2, 1));

        assertThat(secondAnswered.decide()).isEmpty();
        var first = secondAnswered.answered(answer(1, 1)).decide().orElseThrow();
        var second = first.next().decide().orElseThrow();
        assertThat(List.of(first.turn().revision(), second.turn().revision())).containsExactly(1, 2);
    }

    @Test
    void an_answer_that_comes_twice_counts_once() {
        var waiting = accepted(KnownArticle.UNKNOWN, "one", 1, 2);

        assertThat(waiting.answered(answer(1, 1)).answered(answer(1, 1)).decide())
                .isEmpty();
    }

    @Test
    void a_removed_article_counts_its_revisions_on_and_decides_nothing_that_waited() {
        var published = accepted(KnownArticle.UNKNOWN, "one", 1)
                .answered(answer(1, 1))
                .decide()
                .orElseThrow()
                .next();
        var removed = accepted(published, "two", 1).removed(Removal.GONE, NOW);

        assertThat(published.decided()).isEqualTo(1);
        assertThat(removed.answered(answer(2, 1)).decide()).isEmpty();
        assertThat(removed.isUnchangedBy("two"))
                .as("the same content is a revision")
                .isFalse();
        var back = accepted(removed, "two", 1);
        assertThat(back.removal()).isNull();
        assertThat(back.accepted()).isEqualTo(3);
    }

    @Test
    void a_removed_article_is_not_decided_again_for_an_earlier_one_that_comes_in() {
        var earlier = new Match(Kind.NEAR, "earlier", 0.9, NOW.minusSeconds(1), false, null, null);
        var removed = accepted(KnownArticle.UNKNOWN, "one", 1)
                .answered(answer(1, 1))
                .decide()
                .orElseThrow()
                .next()
                .removed(Removal.GONE, NOW);

        assertThat(removed.answered(new Answer("a", 1, 0, null, NOW, List.of(earlier)))
                        .decide())
                .isEmpty();
    }

    @Test
    void content_is_compared_with_the_newest_revision_even_while_it_waits() {
        var waiting = accepted(accepted(KnownArticle.UNKNOWN, "one", 1), "two", 1);

        assertThat(KnownArticle.UNKNOWN.isUnchangedBy("")).isFalse();
        assertThat(waiting.isUnchangedBy("two")).isTrue();
        assertThat(waiting.isUnchangedBy("one")).as("going back is a change").isFalse();
    }

    @Test
    void the_best_match_is_the_same_words_then_the_most_alike_then_the_earliest() {
        var exact = new Match(Kind.EXACT, "exact", 1, NOW, false, null, null);
        var late = new Match(Kind.NEAR, "late", 0.9, NOW, false, null, null);
        var early = new Match(Kind.NEAR, "early", 0.9, NOW.minusSeconds(1), false, null, null);
        var less = new Match(Kind.NEAR, "less", 0.8, NOW.minusSeconds(9), false, null, null);

        assertThat(best(less, late, exact, early)).isEqualTo(new Duplicate(Kind.EXACT, "exact", 1));
        assertThat(best(less, late, early)).isEqualTo(new Duplicate(Kind.NEAR, "early", 0.9));
    }

    @Test
    void who_saw_an_earlier_revision_is_its_copy_and_no_original_of_a_later_one() {
        var original = decided(accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1)));
        var copy = new Match(Kind.NEAR, "copy", 0.9, NOW, true, null, null);
        var corrected = accepted(original.next(), "two", 1).answered(answer(2, 1, copy));

        assertThat(decided(corrected).duplicate()).isNull();
    }

    @Test
    void whom_an_earlier_revision_saw_is_seen_by_a_later_one_too() {
        var found = new Match(Kind.NEAR, "original", 0.9, NOW, false, null, null);
        var first = decided(accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1, found)));
        var again = new Match(Kind.NEAR, "original", 0.8, NOW, true, null, null);
        var second = accepted(first.next(), "two", 1).answered(answer(2, 1, again));

        assertThat(decided(second).duplicate()).isEqualTo(new Duplicate(Kind.NEAR, "original", 0.8));
    }

    @Test
    void of_two_that_are_first_alike_only_one_sees_the_other_whatever_their_later_revisions_meet() {
        var later = new Match(Kind.NEAR, "other", 0.9, NOW, true, null, null);
        var first = new Match(Kind.NEAR, "other", 0.8, NOW, false, null, null);

        assertThat(best(later)).isNull();
        assertThat(best(later, first)).isEqualTo(new Duplicate(Kind.NEAR, "other", 0.9));
    }

    @Test
    void an_original_that_is_told_of_an_earlier_one_after_all_is_decided_again_with_the_same_content() {
        var original = decided(accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1)));
        var earlier = new Match(Kind.NEAR, "earlier", 0.9, NOW, false, null, null);
        var again = decided(original.next().answered(answer(1, null, earlier)));

        assertThat(again.turn().revision()).isEqualTo(2);
        assertThat(again.turn().content()).isEqualTo(1);
        assertThat(again.duplicate()).isEqualTo(new Duplicate(Kind.NEAR, "earlier", 0.9));
        assertThat(again.next().isUnchangedBy("one")).isTrue();
        assertThat(again.next().answered(answer(1, null, earlier)).decide()).isEmpty();
    }

    @Test
    void an_original_whose_content_is_no_longer_kept_is_not_decided_again() {
        var original = decided(accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1)));
        var earlier = new Match(Kind.NEAR, "earlier", 0.9, NOW, false, null, null);

        assertThat(original.next()
                        .forgotten(1)
                        .answered(answer(1, null, earlier))
                        .decide())
                .isEmpty();
    }

    @Test
    void a_revision_that_waited_too_long_is_decided_with_what_has_come() {
        var found = new Match(Kind.NEAR, "original", 0.9, NOW, false, null, null);
        var waiting = accepted(KnownArticle.UNKNOWN, "one", 1, 2).answered(answer(1, 1, found));

        assertThat(decided(waiting.withoutWaiting(1)).duplicate()).isEqualTo(new Duplicate(Kind.NEAR, "original", 0.9));
    }

    @Test
    void a_copy_waits_for_its_place_and_so_do_the_revisions_after_it() {
        var asked = copy("original").decide().orElseThrow();
        var both = accepted(asked.next(), "two", 1).answered(answer(2, 1));

        assertThat(asked).isInstanceOf(Decision.Asked.class);
        assertThat(both.decide()).isEmpty();
        assertThat(both.decided()).isZero();
        var first = decided(both.placed(new StoryPlace("a", 1, "story", 0)));
        assertThat(first.story()).isEqualTo("story");
        assertThat(decided(first.next()).turn().revision()).isEqualTo(2);
    }

    @Test
    void what_a_copy_repeats_stays_once_its_place_was_asked_for() {
        var better = new Match(Kind.EXACT, "better", 1, NOW, false, null, null);
        var asked = copy("original").decide().orElseThrow();
        var told = asked.next().answered(new Answer("a", 1, 0, null, NOW, List.of(better)));

        assertThat(decided(told.placed(new StoryPlace("a", 1, "story", 0))).duplicate())
                .isEqualTo(asked.duplicate());
    }

    @Test
    void a_place_that_never_comes_is_taken_to_be_the_story_of_what_it_repeats() {
        var asked = copy("original").decide().orElseThrow();

        assertThat(decided(asked.next().withoutWaiting(1)).story()).isEqualTo("original");
    }

    @Test
    void a_revision_that_no_longer_is_of_a_story_leaves_it() {
        var copy = decided(copy("original"));
        var alone = decided(accepted(copy.next(), "two", 1).answered(answer(2, 1)));

        assertThat(copy.left()).isNull();
        assertThat(alone.story()).isNull();
        assertThat(alone.left()).isEqualTo("original");
    }

    @Test
    void its_own_story_is_not_told_that_an_article_leaves_it() {
        var asked = copy("original").decide().orElseThrow().next();
        var sentBack = decided(asked.placed(new StoryPlace("a", 1, "a", 0)));
        var other = new Match(Kind.EXACT, "other", 1, NOW, false, null, null);
        var moved = decided(accepted(sentBack.next(), "two", 1).answered(answer(2, 1, other)));

        assertThat(moved.left()).isEqualTo("a");
        assertThat(moved.leaves("a")).isNull();
        assertThat(moved.leaves("b")).isEqualTo("a");
    }

    @Test
    void a_revision_that_is_of_another_story_leaves_its_first_and_one_that_is_of_the_same_does_not() {
        var copy = decided(copy("original"));
        var again = new Match(Kind.NEAR, "original", 0.9, NOW, false, null, null);
        var other = new Match(Kind.EXACT, "other", 1, NOW, false, null, null);

        assertThat(decided(accepted(copy.next(), "two", 1).answered(answer(2, 1, again)))
                        .left())
                .isNull();
        assertThat(decided(accepted(copy.next(), "two", 1).answered(answer(2, 1, other)))
                        .left())
                .isEqualTo("original");
    }

    @Test
    void a_removed_article_expects_no_place_and_knows_of_no_story() {
        var removed = copy("original").decide().orElseThrow().next().removed(Removal.GONE, NOW);

        assertThat(removed.expects(new StoryPlace("a", 1, "story", 0))).isFalse();
        assertThat(decided(copy("original")).next().removed(Removal.GONE, NOW).story())
                .isNull();
    }

    @Test
    void an_original_that_is_decided_again_waits_with_its_first_content() {
        var original = decided(accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1)));
        var earlier = new Match(Kind.NEAR, "earlier", 0.9, NOW, false, null, null);
        var asked = original.next()
                .answered(answer(1, null, earlier))
                .decide()
                .orElseThrow()
                .next();

        assertThat(asked.isWaiting(1)).isTrue();
        assertThat(decided(asked.withoutWaiting(1)).turn().revision()).isEqualTo(2);
    }

    private static KnownArticle copy(String of) {
        var match = new Match(Kind.NEAR, of, 0.9, NOW, false, null, null);
        return accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1, match));
    }

    @Test
    void what_is_kept_of_an_article_stays_small() {
        var known = KnownArticle.UNKNOWN;
        for (int revision = 1; revision <= 200; revision++) {
            var match = new Match(Kind.NEAR, "other-" + revision, 0.9, NOW, false, null, null);
            known = decided(accepted(known, "digest-" + revision, 1).answered(answer(revision, 1, match)))
                    .next();
        }
        assertThat(known.accepted()).isEqualTo(200);
        assertThat(known.sketches()).hasSize(KnownArticle.SKETCHES_KEPT);
        assertThat(known.saw()).hasSize(KnownArticle.SEEN_KEPT).contains("other-200");
    }

    @Test
    void what_it_said_is_kept_with_its_time_and_the_same_words_in_a_row_once() {
        var text = Sketch.of("More soon.");
        var known = KnownArticle.UNKNOWN
                .accept("one", text, Set.of(1), NOW, NOW)
                .accept("two", text, Set.of(1), NOW.plusMillis(1), NOW)
                .accept("three", Sketch.of("No more."), Set.of(1), NOW.plusMillis(2), NOW)
                .readAgain("four", Sketch.of("No more. Really."), NOW.plusMillis(3))
                .accept("five", text, Set.of(1), NOW.plusMillis(4), NOW);

        assertThat(known.sketches())
                .extracting(Said::from)
                .containsExactly(NOW, NOW.plusMillis(2), NOW.plusMillis(3), NOW.plusMillis(4));
    }

    @Test
    void what_its_text_before_was_like_is_told_of_that_text() {
        var match = new Match(Kind.NEAR, "other", 0.9, NOW, false, true, NOW);
        var late = answer(1, null, match);
        var copy = decided(copy("original")).next();
        var rewritten =
                decided(accepted(copy, "two", 1).answered(answer(2, 1))).next().forgotten(2);

        assertThat(List.of(copy, rewritten, copy.removed(Removal.GONE, NOW)))
                .extracting(known -> known.alikeLate(late))
                .containsOnly(new Alike(List.of("other"), Map.of("other", NOW), NOW));
        var untold = new Answer("a", 1, 0, null, null, List.of(match));
        assertThat(rewritten.alikeLate(untold).others())
                .as("where it is not known since when it said so")
                .isEmpty();
    }

    @Test
    void an_answer_that_comes_after_its_deadline_is_told_of_the_text() {
        var known = decided(accepted(KnownArticle.UNKNOWN, "one", 1).withoutWaiting(1))
                .next();
        var late = answer(1, 1, new Match(Kind.NEAR, "other", 0.9, NOW, false, true, NOW));

        assertThat(known.forgotten(1).alikeLate(late).others()).containsExactly("other");
    }

    @Test
    void an_answer_for_a_text_that_was_decided_is_told_of_it_while_the_next_one_waits() {
        var waiting = accepted(
                decided(accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1)))
                        .next(),
                "two",
                1);
        var late = answer(1, null, new Match(Kind.NEAR, "other", 0.9, NOW, false, true, NOW));

        assertThat(waiting.alikeLate(late).others()).containsExactly("other");
    }

    @Test
    void a_copy_tells_the_story_that_it_joins_of_all_that_it_is_most_of_and_others_only_of_one_of_each() {
        var matches = new Match[] {
            new Match(Kind.EXACT, "first", 1, NOW, false, true, NOW),
            new Match(Kind.NEAR, "other", 0.9, NOW, false, true, NOW),
            new Match(Kind.NEAR, "covered", 0.9, NOW, false, false, NOW),
            new Match(Kind.NEAR, "apart", 0.7, NOW, false, null, NOW)
        };
        var asked = (Decision.Asked) accepted(KnownArticle.UNKNOWN, "one", 1)
                .answered(answer(1, 1, matches))
                .decide()
                .orElseThrow();
        var card = new Member("a", 1, null, "Harbour", null, null, NOW, asked.duplicate(), null);

        assertThat(asked.joins(card, null).alike()).containsExactly("other", "covered");
        var late = answer(1, null, matches);
        assertThat(asked.next().alikeLate(late).others()).containsExactly("first", "other");
    }

    @Test
    void what_was_stored_without_times_was_said_since_the_article_is_known() {
        var known = accepted(KnownArticle.UNKNOWN, "one", 1);
        var codec = JsonCodec.of(KnownArticle.class);
        var stored = new String(codec.encode(known), StandardCharsets.UTF_8);
        var before = stored.replace(",\"from\":\"" + NOW + "\"", "");

        assertThat(before).isNotEqualTo(stored);
        assertThat(codec.decode(before.getBytes(StandardCharsets.UTF_8))).isEqualTo(known);
        assertThat(codec.decode(codec.encode(known))).isEqualTo(known);
    }

    /** As it is published: a copy in the story that is named after what it repeats. */
    private static Decision.Published decided(KnownArticle known) {
        return switch (known.decide().orElseThrow()) {
            case Decision.Published published -> published;
            case Decision.Asked asked -> decided(placed(asked, asked.duplicate().of()));
        };
    }

    private static KnownArticle placed(Decision asked, String story) {
        return asked.next().placed(new StoryPlace("a", asked.turn().revision(), story, 0));
    }

    private static KnownArticle accepted(KnownArticle known, String content, Integer... shards) {
        return known.accept(content, Sketch.of(content + known.accepted()), Set.of(shards), NOW, NOW);
    }

    private static Answer answer(int revision, @Nullable Integer shard, Match... matches) {
        return new Answer("a", revision, 0, shard, NOW, List.of(matches));
    }

    private static @Nullable Duplicate best(Match... matches) {
        return decided(accepted(KnownArticle.UNKNOWN, "one", 1).answered(answer(1, 1, matches)))
                .duplicate();
    }

    private static Instant later(int seconds) {
        return NOW.plusSeconds(seconds);
    }
}
