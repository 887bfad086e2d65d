package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Story;
import io.newswire.enrich.InventedText;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.Match;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.EventHeaders;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotedArticleTest extends EnrichedTest {
    private static final Duration BEYOND_THE_WINDOW = Duration.ofDays(15);

    private final PageReader reader = new PageReader(false);
    private final List<String> text = new InventedText(1).paragraphs(12);

    @Test
    void a_promoted_revision_is_published_once_however_often_it_comes() {
        enrich.page("a", "Harbour opens", text);
        var better = readBetter("a", "Harbour opens at last", 2, enrich.articles.readValue());
        enrich.promoted.pipeInput("a", better);
        enrich.promoted.pipeInput("a", better);

        var records = enrich.articles.readRecordsToList();
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.value().revision()).isEqualTo(2);
            assertThat(record.value().headline()).isEqualTo("Harbour opens at last");
            assertThat(record.value().provenance()).containsKey("headline");
            assertThat(record.value().extractorVersion()).isEqualTo(PageReader.EXTRACTOR_VERSION);
            assertThat(EventHeaders.text(record.headers(), EventHeader.TYPE)).isEqualTo("newswire.article.revised");
            assertThat(EventHeaders.text(record.headers(), EventHeader.ID)).isEqualTo("a:2");
            assertThat(EventHeaders.text(record.headers(), EventHeader.FETCHED_AT))
                    .as("an old page is nobody's latency")
                    .isNull();
        });
        assertThat(enrich.latest.readValuesToList()).hasSize(2);
        assertThat(enrich.outcome("promote", "overtaken")).isEqualTo(1);
    }

    @Test
    void the_page_that_was_promoted_is_unchanged_when_it_is_fetched_again_and_the_next_change_is_the_next_revision() {
        enrich.page("a", "Harbour opens", text);
        enrich.promoted.pipeInput("a", readBetter("a", "Harbour opens at last", 2, enrich.articles.readValue()));
        enrich.page("a", "Harbour opens at last", text);
        enrich.page("a", "Harbour closes", text);

        assertThat(enrich.articles.readValuesToList())
                .extracting(Article::revision)
                .containsExactly(2, 3);
        assertThat(enrich.outcome("extract", "unchanged")).isEqualTo(1);
    }

    @Test
    void what_was_made_of_an_older_revision_is_dropped() {
        enrich.page("a", "Harbour opens", text);
        var old = enrich.articles.readValue();
        enrich.page("a", "Harbour opens, says mayor", text);
        enrich.articles.readValue();
        enrich.promoted.pipeInput("a", readBetter("a", "Harbour opens at last", 2, old));

        assertThat(enrich.articles.isEmpty()).isTrue();
        assertThat(enrich.outcome("promote", "overtaken")).isEqualTo(1);
    }

    @Test
    void an_article_that_is_gone_or_was_never_there_does_not_come_by_promotion() {
        enrich.page("a", "Harbour opens", text);
        var before = enrich.articles.readValue();
        enrich.gone("a", 451);
        enrich.articles.readRecord();
        enrich.promoted.pipeInput("a", readBetter("a", "Harbour opens at last", 2, before));
        enrich.promoted.pipeInput("b", readBetter("b", "Harbour opens at last", 2, before));

        assertThat(enrich.articles.isEmpty()).isTrue();
        assertThat(enrich.outcome("promote", "gone")).isEqualTo(1);
        assertThat(enrich.outcome("promote", "overtaken")).isEqualTo(1);
    }

    @Test
    void a_copy_with_other_words_stays_a_copy_within_the_window_and_its_original_an_original() {
        enrich.page("first", "Harbour opens", text);
        enrich.page("copy", "Port opens", text);
        var published = enrich.articles.readValuesToList();
        assertThat(published.getLast().story()).isEqualTo("first");
        var cleaned = text.subList(0, text.size() - 1);
        enrich.promoted.pipeInput("copy", readBetter("copy", "Port opens", 2, published.getLast(), cleaned));
        enrich.promoted.pipeInput("first", readBetter("first", "Harbour opens", 2, published.getFirst(), cleaned));

        assertThat(enrich.articles.readValuesToList())
                .satisfiesExactly(
                        copy -> {
                            assertThat(copy.duplicate()).isNotNull();
                            assertThat(copy.duplicate().similarity()).isLessThan(1);
                            assertThat(copy.story()).isEqualTo("first");
                        },
                        first -> {
                            assertThat(first.duplicate()).isNull();
                            assertThat(first.story()).isEqualTo("first");
                        });
        assertThat(enrich.outcome("promote", "compared")).isEqualTo(2);
    }

    @Test
    void the_same_text_keeps_what_was_decided_of_it_whatever_others_say_today() {
        enrich.page("first", "Harbour opens", text);
        enrich.page("copy", "Port opens", text);
        var copy = enrich.articles.readValuesToList().getLast();
        enrich.page("first", "Harbour closes", new InventedText(2).paragraphs(12));
        enrich.articles.readValue();
        enrich.promoted.pipeInput("copy", readBetter("copy", "Port opens at last", 2, copy));

        assertThat(enrich.articles.readValuesToList()).singleElement().satisfies(again -> {
            assertThat(again.revision()).isEqualTo(2);
            assertThat(again.duplicate()).isNotNull().isEqualTo(copy.duplicate());
            assertThat(again.story()).isEqualTo("first");
        });
    }

    @Test
    void the_same_text_stays_in_the_index_as_it_was_and_its_next_copy_is_one() {
        enrich.page("a", "Harbour opens", text);
        enrich.promoted.pipeInput("a", readBetter("a", "Harbour opens at last", 2, enrich.articles.readValue()));
        enrich.page("new", "Another harbour opens", text);

        assertThat(enrich.articles.readValuesToList().getLast())
                .returns("a", Article::story)
                .extracting(Article::duplicate)
                .isNotNull();
    }

    @Test
    void another_text_is_compared_anew_also_one_that_the_article_had_before() {
        var other = new InventedText(2).paragraphs(12);
        enrich.page("first", "Harbour opens", text);
        enrich.page("copy", "Port opens", text);
        enrich.page("copy", "Port opens", other);
        enrich.page("copy", "Port opens", text);
        var copy = enrich.articles.readValuesToList().getLast();
        assertThat(copy.duplicate()).isNotNull();
        enrich.promoted.pipeInput("copy", readBetter("copy", "Port opens", 4, copy, other));

        assertThat(enrich.articles.readValue())
                .returns(null, Article::duplicate)
                .returns("copy", Article::story);
        assertThat(enrich.outcome("promote", "compared")).isEqualTo(1);
    }

    @Test
    void its_story_is_told_of_the_same_text_only_where_its_card_differs() {
        enrich.page("first", "Harbour opens", text);
        enrich.page("copy", "Port opens", text);
        var published = enrich.articles.readValuesToList();
        enrich.stories.readValuesToList();
        enrich.promoted.pipeInput("first", readBetter("first", "Harbour opens", 2, published.getFirst()));
        enrich.promoted.pipeInput("copy", readBetter("copy", "Port opens", 2, published.getLast()));
        assertThat(enrich.stories.isEmpty()).isTrue();
        assertThat(enrich.outcome("stories", "read_again")).isEqualTo(2);

        enrich.articles.readValuesToList();
        enrich.promoted.pipeInput("copy", readBetter("copy", "Port opens at last", 3, published.getLast()));
        assertThat(enrich.stories.readValuesToList()).singleElement().satisfies(story -> {
            assertThat(story.change()).isEqualTo(Story.Change.REVISED);
            assertThat(story.changed()).isEqualTo("copy");
            assertThat(story.members()).extracting(Story.Member::revision).containsExactly(2, 3);
        });
    }

    @Test
    void one_that_turns_out_to_repeat_an_earlier_article_does_so_as_it_is_read_now() {
        enrich.page("a", "Harbour opens", text);
        enrich.promoted.pipeInput("a", readBetter("a", "Harbour opens at last", 2, enrich.articles.readValue()));
        var earlier = new Match(
                Article.Duplicate.Kind.NEAR, "earlier", 0.9, EnrichHarness.START.minusMillis(1), false, null, null);
        enrich.answers.pipeInput("a", new Answer("a", 1, 0, null, null, List.of(earlier)));

        var last = enrich.articles.readValuesToList().getLast();
        assertThat(last.revision()).isEqualTo(3);
        assertThat(last.duplicate()).isEqualTo(earlier.duplicate());
        assertThat(last.headline()).isEqualTo("Harbour opens at last");
    }

    @Test
    void beyond_the_window_what_it_repeats_and_its_story_stay_and_the_index_is_not_asked() {
        enrich.page("first", "Harbour opens", text);
        enrich.page("copy", "Port opens", text);
        var copy = enrich.articles.readValuesToList().getLast();
        enrich.driver.advanceWallClockTime(BEYOND_THE_WINDOW);
        enrich.promoted.pipeInput("copy", readBetter("copy", "Port opens at last", 2, copy));
        enrich.page("new", "Another harbour opens", text);

        assertThat(enrich.articles.readValuesToList())
                .satisfiesExactly(
                        again -> {
                            assertThat(again.revision()).isEqualTo(2);
                            assertThat(again.duplicate()).isEqualTo(copy.duplicate());
                            assertThat(again.story()).isEqualTo("first");
                        },
                        other -> assertThat(other.duplicate())
                                .as("old news does not come back into the index")
                                .isNull());
        assertThat(enrich.outcome("promote", "published")).isEqualTo(1);
    }

    @Test
    void a_promotion_under_the_key_of_another_article_is_a_dead_letter() {
        enrich.page("a", "Harbour opens", text);
        enrich.promoted.pipeInput("b", readBetter("a", "Harbour opens at last", 2, enrich.articles.readValue()));

        assertThat(DeadLetters.causeOf(enrich.deadLetters.readRecord().headers())
                        .reason())
                .isEqualTo(DeadLetters.UNDECODABLE);
    }

    @Test
    void drafts_of_before_there_were_promotions_are_live() {
        enrich.page("a", "Harbour opens", text);
        var json = JsonCodec.of(Draft.class);
        var stored = json.encodeToString(Draft.live(enrich.articles.readValue(), null));
        assertThat(stored).doesNotContain("promoted");
        assertThat(json.decode(stored.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .isLive())
                .isTrue();
    }

    private Article readBetter(String id, String headline, int revision, @Nullable Article before) {
        return readBetter(id, headline, revision, before, text);
    }

    private Article readBetter(
            String id, String headline, int revision, @Nullable Article before, List<String> paragraphs) {
        var url = "https://news.example/" + id;
        var page = new PageMetadata(
                id, url, url, 200, "text/html; charset=utf-8", null, null, EnrichHarness.START, List.of(), null, null);
        var reading = reader.read(EnrichHarness.html(headline, paragraphs), page, EnrichHarness.START);
        var article = ((Reading.Readable) reading).article();
        var duplicate = before == null ? null : before.duplicate();
        return article.decided(revision, duplicate, id, EnrichHarness.START);
    }
}
