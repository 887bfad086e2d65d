package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Topic;
import io.newswire.enrich.InventedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stories cost an article, in bytes of keys, values and headers before compression, as docs/stories.md has it. */
class StoryTrafficTest extends EnrichedTest {
    private static final List<String> STORIES = List.of(
            Topic.STORY_MOVES.topicName(),
            Topic.STORY_PLACES.topicName(),
            Topic.STORIES.topicName(),
            "newswire.enrich-stories-2-changelog",
            "newswire.enrich-story-members-changelog");
    private static final int ARTICLES = 100;

    @Test
    void an_article_that_nobody_repeats_costs_a_card_and_its_copy_in_the_state() {
        for (int i = 0; i < ARTICLES; i++) {
            enrich.page(id(i), "The harbour of the town opens again " + i, new InventedText(i).paragraphs(8));
        }

        var bytes = bytesEach(ARTICLES);
        System.out.println("original" + ": " + bytes);
        assertThat(bytes.get(Topic.STORY_MOVES.topicName())).isBetween(300L, 1_000L);
        assertThat(bytes.get("newswire.enrich-stories-2-changelog")).isBetween(200L, 600L);
        assertThat(bytes.get(Topic.STORY_PLACES.topicName())).isZero();
        assertThat(bytes.get(Topic.STORIES.topicName())).isZero();
    }

    @Test
    void a_copy_costs_a_join_a_pointer_a_place_and_a_record_of_its_story() {
        var text = new InventedText(1).paragraphs(8);
        enrich.page(id(0), "The harbour of the town opens again", text);
        bytesEach(1);
        enrich.page(id(1), "New harbour of the town opened again", text);
        var one = bytesEach(1);

        System.out.println("first copy" + ": " + one);
        assertThat(one.get(Topic.STORY_MOVES.topicName())).isBetween(600L, 2_000L);
        assertThat(one.get(Topic.STORY_PLACES.topicName())).isBetween(200L, 800L);
        assertThat(one.get(Topic.STORIES.topicName())).isBetween(500L, 2_000L);
    }

    @Test
    void a_story_is_written_whole_with_each_copy() {
        var text = new InventedText(1).paragraphs(8);
        for (int i = 0; i <= ARTICLES; i++) {
            enrich.page(id(i), "New harbour of the town opened again " + i, text);
        }

        var bytes = bytesEach(ARTICLES);
        System.out.println("each of " + ARTICLES + " copies of one article" + ": " + bytes);
        assertThat(bytes.get(Topic.STORIES.topicName())).isBetween(13_000L, 19_000L);
        assertThat(bytes.get("newswire.enrich-stories-2-changelog")).isBetween(13_000L, 19_000L);
    }

    private Map<String, Long> bytesEach(int articles) {
        return TopicBytes.each(enrich, STORIES, articles);
    }

    /** As long as those of real articles. */
    private static String id(int number) {
        return "%032x".formatted(number);
    }
}
