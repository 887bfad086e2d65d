package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import io.newswire.contracts.StoryMove;
import io.newswire.enrich.InventedText;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.Match;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Articles and stories at work together, wired as they are in the service. */
class StoriesTest extends EnrichedTest {
    private final InventedText invented = new InventedText(1);
    private final List<String> text = invented.paragraphs(14);

    @Test
    void an_article_that_repeats_nothing_is_its_own_story_which_is_not_told() {
        enrich.page("a", "Harbour opens", text);

        assertThat(enrich.articles.readValue().story()).isEqualTo("a");
        assertThat(enrich.stories.isEmpty()).isTrue();
        assertThat(enrich.outcome("stories", "alone")).isEqualTo(1);
    }

    @Test
    void a_copy_is_published_with_the_story_of_its_original_and_creates_it() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);

        var copy = enrich.articles.readValuesToList().getLast();
        assertThat(copy.story()).isEqualTo("a");
        var created = enrich.stories.readRecord();
        assertThat(created.key()).isEqualTo("a");
        assertThat(created.value().change()).isEqualTo(Change.CREATED);
        assertThat(created.value().members()).extracting(Member::articleId).containsExactly("a", "b");
        assertThat(created.value().members().getLast().duplicate()).isEqualTo(copy.duplicate());
        assertThat(created.value().members().getLast().headline()).isEqualTo("New harbour");
        assertThat(enrich.outcome("stories", "created")).isEqualTo(1);
    }

    @Test
    void a_story_is_an_event_with_an_id_of_its_own_and_the_trace_of_what_changed_it() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);

        var story = enrich.stories.readRecord();
        assertThat(header(story, EventHeader.TYPE)).isEqualTo("newswire.story.changed");
        assertThat(header(story, EventHeader.ID))
                .isEqualTo("a:" + story.value().updatedAt().toEpochMilli());
        assertThat(header(story, EventHeader.TRACEPARENT))
                .startsWith(EnrichHarness.TRACE)
                .isNotEqualTo(EnrichHarness.TRACEPARENT);
    }

    @Test
    void a_copy_of_a_copy_that_is_no_longer_like_the_original_is_of_one_story_with_it() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "Harbour opens", changed(0, 4));
        enrich.page("c", "Harbour opens", changed(0, 8));

        var articles = enrich.articles.readValuesToList();
        assertThat(articles.getLast().duplicate())
                .isNotNull()
                .extracting(Duplicate::of)
                .isEqualTo("b");
        assertThat(articles).extracting(Article::story).containsExactly("a", "a", "a");
        assertThat(enrich.stories.readValuesToList())
                .extracting(Story::memberCount)
                .containsExactly(2, 3);
    }

    @Test
    void an_original_that_is_told_of_an_earlier_article_brings_its_copies_along() {
        enrich.page("x", "Bridge closes", new InventedText(7).paragraphs(9));
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        tellLate("a", "x");

        assertThat(enrich.articles.readValuesToList().getLast()).satisfies(again -> {
            assertThat(again.revision()).isEqualTo(2);
            assertThat(again.story()).isEqualTo("x");
        });
        assertThat(enrich.stories.readValuesToList())
                .filteredOn(story -> story.change() == Change.MERGED)
                .singleElement()
                .satisfies(merged -> {
                    assertThat(merged.id()).isEqualTo("a");
                    assertThat(merged.mergedInto()).isEqualTo("x");
                });
        assertThat(enrich.outcome("stories", "merged")).isEqualTo(1);
    }

    @Test
    void who_repeats_a_merged_article_joins_the_story_that_it_is_of_now() {
        enrich.page("x", "Bridge closes", new InventedText(7).paragraphs(9));
        enrich.page("a", "Harbour opens", text);
        tellLate("a", "x");
        enrich.page("b", "New harbour", text);

        assertThat(enrich.articles.readValuesToList().getLast().story()).isEqualTo("x");
        assertThat(enrich.stories.readValuesToList().getLast().members())
                .extracting(Member::articleId)
                .containsExactly("x", "a", "b");
        assertThat(enrich.outcome("stories", "passed_on")).isEqualTo(1);
    }

    @Test
    void a_deleted_member_leaves_and_the_last_one_ends_the_story() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.gone("b", 410);
        enrich.gone("a", 410);

        var stories = enrich.stories.readRecordsToList();
        assertThat(stories).hasSize(3);
        assertThat(stories.get(1).value().change()).isEqualTo(Change.LEFT);
        assertThat(stories.get(1).value().changed()).isEqualTo("b");
        assertThat(stories.getLast().value()).isNull();
        assertThat(header(stories.getLast(), EventHeader.TYPE)).isEqualTo("newswire.story.ended");
        assertThat(stories)
                .as("each is later than the one before, though the clock stood still")
                .extracting(record -> Instant.parse(header(record, EventHeader.TIME)))
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder())
                .doesNotHaveDuplicates()
                .startsWith(
                        stories.get(0).value().updatedAt(),
                        stories.get(1).value().updatedAt());
    }

    @Test
    void a_copy_of_what_a_rewritten_copy_said_before_is_of_the_story_that_that_one_left() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.page("b", "Bridge closes", new InventedText(7).paragraphs(9));
        enrich.page("c", "Harbour again", text);

        assertThat(enrich.articles.readValuesToList().getLast()).satisfies(copy -> {
            assertThat(copy.duplicate()).isNotNull().extracting(Duplicate::of).isEqualTo("a");
            assertThat(copy.story()).isEqualTo("a");
        });
        assertThat(enrich.stories.readValuesToList().getLast().members())
                .extracting(Member::articleId)
                .containsExactly("a", "c");
    }

    @Test
    void a_copy_of_what_nobody_says_any_more_stands_alone() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("a", "Bridge closes", new InventedText(7).paragraphs(9));
        enrich.page("b", "Harbour again", text);

        assertThat(enrich.articles.readValuesToList().getLast().duplicate()).isNull();
        assertThat(enrich.stories.readValuesToList()).isEmpty();
    }

    @Test
    void a_copy_that_is_rewritten_leaves_its_story_and_stands_for_itself() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.page("b", "Bridge closes", new InventedText(7).paragraphs(9));

        assertThat(enrich.articles.readValuesToList().getLast().story()).isEqualTo("b");
        assertThat(enrich.stories.readValuesToList().getLast().change()).isEqualTo(Change.LEFT);
    }

    @Test
    void a_first_article_that_is_rewritten_goes_alone_even_into_another_story() {
        var bridge = new InventedText(7).paragraphs(9);
        enrich.page("x", "Bridge closes", bridge);
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.page("c", "Harbour again", text);
        enrich.page("a", "The bridge", bridge);

        var stories = enrich.stories.readRecordsToList();
        var last = new HashMap<String, Story>();
        stories.forEach(record -> last.put(record.key(), record.value()));
        assertThat(last.get("a")).as("its story has ended").isNull();
        assertThat(Objects.requireNonNull(last.get("b")).members())
                .extracting(Member::articleId)
                .containsExactly("b", "c");
        assertThat(Objects.requireNonNull(last.get("x")).members())
                .extracting(Member::articleId)
                .containsExactly("x", "a");
        assertThat(Objects.requireNonNull(last.get("x")).firstPublisher()).isEqualTo("x");
        assertThat(enrich.articles.readValuesToList().getLast().story()).isEqualTo("x");
    }

    @Test
    void a_copy_that_is_corrected_stays_and_its_story_has_its_new_revision() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.page("b", "New harbour", changed(0, 1));

        var last = enrich.stories.readValuesToList().getLast();
        assertThat(last.change()).isEqualTo(Change.REVISED);
        assertThat(last.members()).extracting(Member::revision).containsExactly(1, 2);
    }

    @Test
    void a_copy_with_an_earlier_date_becomes_the_first_publisher() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        var body = new String(EnrichHarness.html("Early harbour", text), StandardCharsets.UTF_8);
        var dated = body.replace(
                "</title>", "</title><meta property='article:published_time' content='2026-03-01T06:00:00Z'>");
        enrich.pages.pipeInput(EnrichHarness.pageRecord("c", dated.getBytes(StandardCharsets.UTF_8)));

        var stories = enrich.stories.readValuesToList();
        assertThat(stories).extracting(Story::firstPublisher).containsExactly("a", "c");
        assertThat(stories.getLast().change()).isEqualTo(Change.FIRST_PUBLISHER_CHANGED);
        assertThat(enrich.outcome("stories", "first_publisher_changed")).isEqualTo(1);
    }

    @Test
    void who_joined_a_story_with_what_was_deleted_meanwhile_leaves_it_again_and_its_late_place_is_given_up() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.gone("b", 410);
        enrich.page("x", "Bridge closes", new InventedText(7).paragraphs(9));
        var late = new Member("b", 1, null, "New harbour", null, null, EnrichHarness.START, null, null);
        enrich.move("x", StoryMove.joins(late, 0));

        var stories = enrich.stories.readValuesToList();
        assertThat(stories.getLast().id()).isEqualTo("x");
        assertThat(stories.getLast().change()).isEqualTo(Change.LEFT);
        assertThat(stories.getLast().members()).extracting(Member::articleId).containsExactly("x");
        assertThat(enrich.outcome("duplicates", "place_late")).isEqualTo(1);
    }

    @Test
    void a_copy_that_is_deleted_when_the_story_of_its_own_id_was_forgotten_leaves_a_story_that_still_changes() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.driver.advanceWallClockTime(Duration.ofDays(10));
        enrich.page("a", "Harbour opens", changed(0, 1));
        enrich.driver.advanceWallClockTime(Duration.ofDays(10));
        enrich.gone("b", 410);

        var last = enrich.stories.readValuesToList().getLast();
        assertThat(last.change()).isEqualTo(Change.LEFT);
        assertThat(last.changed()).isEqualTo("b");
    }

    @Test
    void a_story_is_forgotten_after_the_window_of_its_newest_article() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        enrich.driver.advanceWallClockTime(Duration.ofDays(16));
        enrich.page("c", "New harbour", text);
        tellLate("c", "a");

        assertThat(enrich.articles.readValuesToList().getLast().story()).isEqualTo("a");
        assertThat(enrich.stories.readValuesToList())
                .as("only that of a and b, before")
                .hasSize(1);
    }

    @Test
    void an_article_that_is_rewritten_into_what_another_says_was_not_first_to_say_it() {
        var bridge = new InventedText(7).paragraphs(9);
        enrich.page("a", "Harbour opens", text);
        enrich.driver.advanceWallClockTime(Duration.ofMinutes(1));
        enrich.page("b", "Bridge closes", bridge);
        enrich.driver.advanceWallClockTime(Duration.ofMinutes(1));
        enrich.page("a", "Bridge closes", bridge);

        assertThat(enrich.stories.readValuesToList().getLast()).satisfies(story -> {
            assertThat(story.id()).isEqualTo("b");
            assertThat(story.firstPublisher()).isEqualTo("b");
            assertThat(story.members()).extracting(Member::articleId).containsExactly("b", "a");
        });
    }

    @Test
    void a_first_article_that_was_rewritten_and_returns_to_its_words_is_of_one_story_with_its_copies_again() {
        enrich.page("a", "Harbour opens", text);
        enrich.driver.advanceWallClockTime(Duration.ofMinutes(1));
        enrich.page("b", "Harbour opens", changed(0, 1));
        enrich.driver.advanceWallClockTime(Duration.ofMinutes(1));
        enrich.page("a", "Bridge closes", new InventedText(7).paragraphs(9));

        assertThat(enrich.stories.readRecordsToList().getLast()).satisfies(left -> {
            assertThat(left.key())
                    .as("what b is in, as its article names a story that ended")
                    .isEqualTo("b");
            assertThat(left.value().members()).extracting(Member::articleId).containsExactly("b");
        });

        enrich.driver.advanceWallClockTime(Duration.ofMinutes(1));
        enrich.page("a", "Harbour opens", text);

        var story = enrich.stories.readValuesToList().getLast();
        assertThat(story.id()).isEqualTo("b");
        assertThat(story.members()).extracting(Member::articleId).containsExactly("b", "a");
    }

    @Test
    void parts_of_one_text_that_came_before_the_whole_are_of_one_story_once_it_comes() {
        var whole = new InventedText(11).paragraphs(20);
        enrich.page("a", "Harbour opens", whole.subList(0, 13));
        enrich.page("b", "Harbour opens", whole.subList(7, 20));
        assertThat(enrich.articles.readValuesToList())
                .extracting(Article::story)
                .containsExactly("a", "b");

        enrich.page("c", "Harbour opens", whole);

        var story = enrich.stories.readValuesToList().stream()
                .filter(told -> told.mergedInto() == null)
                .toList()
                .getLast();
        assertThat(story.id()).isEqualTo("a");
        assertThat(story.members()).extracting(Member::articleId).containsExactly("a", "b", "c");

        enrich.page("b", "Harbour opens at last", whole.subList(7, 20));
        assertThat(enrich.stories.readValuesToList().getLast()).satisfies(revised -> {
            assertThat(revised.change()).isEqualTo(Change.REVISED);
            assertThat(revised.changed()).isEqualTo("b");
            assertThat(revised.memberCount()).isEqualTo(3);
        });
    }

    @Test
    void parts_are_of_one_story_once_the_whole_comes_however_many_copies_there_are_of_one() {
        var whole = new InventedText(11).paragraphs(20);
        enrich.page("a", "Harbour opens", whole.subList(0, 13));
        enrich.page("b", "Harbour opens", whole.subList(7, 20));
        for (int i = 0; i < 40; i++) {
            var copy = new ArrayList<>(whole.subList(7, 20));
            copy.add("Told by the paper of district " + i + ".");
            enrich.page("b" + i, "Harbour opens", copy);
        }
        enrich.page("c", "Harbour opens", whole);

        var story = enrich.stories.readValuesToList().stream()
                .filter(told -> told.mergedInto() == null)
                .toList()
                .getLast();
        assertThat(story.memberCount()).isEqualTo(43);
    }

    @Test
    void items_of_a_round_up_are_no_story_with_one_another() {
        enrich.page("a", "Harbour opens", text.subList(0, 7));
        enrich.page("b", "Bridge closes", text.subList(7, 14));
        enrich.page("c", "The day", text);

        assertThat(enrich.stories.readValuesToList())
                .singleElement()
                .satisfies(story -> assertThat(story.memberCount()).isEqualTo(2));
    }

    @Test
    void a_copy_that_is_told_late_of_one_more_article_brings_its_story_and_that_of_the_article_together() {
        enrich.page("x", "Bridge closes", new InventedText(7).paragraphs(9));
        enrich.page("a", "Harbour opens", text);
        enrich.page("b", "New harbour", text);
        tellLate("b", "x", true);

        assertThat(enrich.stories.readValuesToList().getLast()).satisfies(story -> {
            assertThat(story.id()).as("of the earlier").isEqualTo("x");
            assertThat(story.members()).extracting(Member::articleId).containsExactly("x", "a", "b");
        });
    }

    private void tellLate(String id, String earlier) {
        tellLate(id, earlier, null);
    }

    private void tellLate(String id, String earlier, @Nullable Boolean mostOfBoth) {
        var at = EnrichHarness.START.minusMillis(1);
        var match = new Match(Duplicate.Kind.NEAR, earlier, 0.9, at, false, mostOfBoth, null);
        enrich.answers.pipeInput(id, new Answer(id, 1, 0, null, null, List.of(match)));
    }

    /** The text with some paragraphs, from one to before another, written anew: the same ones each time. */
    private List<String> changed(int from, int to) {
        var changed = new ArrayList<>(text);
        for (int i = from; i < to; i++) {
            changed.set(i, new InventedText(50 + i).paragraph());
        }
        return changed;
    }

    private static @Nullable String header(TestRecord<String, Story> record, String name) {
        return EventHeaders.text(record.headers(), name);
    }
}
