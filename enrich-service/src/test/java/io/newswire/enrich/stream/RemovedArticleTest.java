package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.InventedText;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.EventHeaders;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemovedArticleTest extends EnrichedTest {
    private static final JsonCodec<PageMetadata> PAGE = JsonCodec.of(PageMetadata.class);
    private static final String LINK = "https://news.example/a";

    private final List<String> story = new InventedText(1).paragraphs(12);

    @Test
    void an_article_whose_page_is_gone_is_deleted_by_a_tombstone_in_both_topics_once() {
        enrich.page("a", "Harbour opens", story);
        enrich.gone("a", 410);
        enrich.gone("a", 410);

        var records = enrich.articles.readRecordsToList();
        assertThat(records).hasSize(2);
        var tombstone = records.getLast();
        assertThat(tombstone.key()).isEqualTo("a");
        assertThat(tombstone.value()).isNull();
        assertThat(text(tombstone, EventHeader.TYPE)).isEqualTo("newswire.article.deleted");
        assertThat(text(tombstone, EventHeader.ID)).isEqualTo("a:1:deleted");
        assertThat(text(tombstone, EventHeader.SUBJECT)).isEqualTo("a");
        assertThat(text(tombstone, EventHeader.TIME))
                .isEqualTo(EnrichHarness.START.plusMillis(1).toString());
        assertThat(enrich.latest.readValuesToList()).hasSize(2).last().isNull();
        assertThat(enrich.outcome("extract", "gone_again")).isEqualTo(1);
    }

    @Test
    void an_article_that_comes_back_is_its_next_revision_though_its_content_is_the_same() {
        enrich.page("a", "Harbour opens", story);
        enrich.gone("a", 404);
        enrich.page("a", "Harbour opens", story);

        assertThat(enrich.articles.readValuesToList())
                .satisfiesExactly(
                        first -> assertThat(first.revision()).isEqualTo(1),
                        tombstone -> assertThat(tombstone).isNull(),
                        back -> assertThat(back.revision()).isEqualTo(2));
    }

    @Test
    void an_article_that_an_operator_took_down_stays_so_until_its_bytes_are_handed_in() {
        enrich.page("a", "Harbour opens", story);
        enrich.gone("a", 451);
        fetched("a", "Harbour opens wide");
        assertThat(enrich.articles.readRecordsToList()).hasSize(2);
        assertThat(enrich.outcome("extract", "taken_down")).isEqualTo(1);

        enrich.page("a", "Harbour opens", story);
        assertThat(enrich.articles.readValue().revision()).isEqualTo(2);
    }

    @Test
    void a_gone_page_that_was_no_article_is_counted_and_ends_there() {
        enrich.gone("unknown", 410);

        assertThat(enrich.articles.isEmpty()).isTrue();
        assertThat(enrich.deadLetters.isEmpty()).isTrue();
        assertThat(enrich.outcome("extract", "gone_unknown")).isEqualTo(1);
    }

    @Test
    void a_record_without_a_body_that_does_not_say_gone_is_a_dead_letter() {
        enrich.page("a", "Harbour opens", story);
        var there = EnrichHarness.pageRecord("a", new byte[0]);
        enrich.pages.pipeInput(new TestRecord<>("a", null, there.headers(), EnrichHarness.START));

        assertThat(enrich.articles.readRecordsToList()).hasSize(1);
        assertThat(DeadLetters.causeOf(enrich.deadLetters.readRecord().headers())
                        .detail())
                .contains("it has no body");
    }

    private void fetched(String id, String headline) {
        var link = ArticleLink.submitted(LINK, EnrichHarness.START);
        var page = new PageMetadata(
                id, LINK, LINK, 200, "text/html", null, null, EnrichHarness.START, List.of(), link, null);
        var headers = new RecordHeaders().add(EventHeader.PAGE, PAGE.encode(page));
        enrich.pages.pipeInput(new TestRecord<>(id, EnrichHarness.html(headline, story), headers, EnrichHarness.START));
    }

    private static @Nullable String text(TestRecord<String, Article> record, String header) {
        return EventHeaders.text(record.headers(), header);
    }
}
