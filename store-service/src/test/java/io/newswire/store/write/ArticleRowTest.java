package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArticleRowTest {
    @Test
    void an_article_is_listed_where_it_was_published() {
        var row = row(TestArticle.of("a").published("2005-11-02T09:30:00+05:00"));
        assertThat(row.datePublished()).isEqualTo(Instant.parse("2005-11-02T04:30:00Z"));
        assertThat(row.listedAt()).isEqualTo(row.datePublished());
    }

    @Test
    void a_date_in_the_future_is_kept_and_does_not_lead_the_list() {
        var row = row(TestArticle.of("a").published("2034-01-22"));
        assertThat(row.datePublished()).isEqualTo(Instant.parse("2034-01-22T00:00:00Z"));
        assertThat(row.listedAt()).isEqualTo(TestArticle.FETCHED);
    }

    @Test
    void a_date_that_no_newspaper_could_print_fills_no_column() {
        var row = row(TestArticle.of("a").published("0000-01-01"));
        assertThat(row.datePublished()).isNull();
        assertThat(row.listedAt()).isEqualTo(TestArticle.FETCHED);
        assertThat(row(TestArticle.of("a").published(null)).listedAt()).isEqualTo(TestArticle.FETCHED);
    }

    @Test
    void the_language_is_the_one_without_its_region() {
        assertThat(row(TestArticle.of("a").language("en-GB")).language()).isEqualTo("en");
        assertThat(row(TestArticle.of("a").language("en-GB")).searchConfig()).isEqualTo("english");
        assertThat(row(TestArticle.of("a").language("ja")).searchConfig()).isEqualTo("simple");
        assertThat(row(TestArticle.of("a").language(null)).searchConfig()).isEqualTo("simple");
        assertThat(row(TestArticle.of("a").language("not a language")).language())
                .isNull();
    }

    @Test
    void text_is_cut_for_the_search_between_characters() {
        var row = row(TestArticle.of("a").body("x".repeat(199_999) + "😀 more"));
        assertThat(row.searchedBody()).hasSize(199_999).doesNotContain("\uD83D");
    }

    private static ArticleRow row(TestArticle article) {
        return new ArticleRow(article.build(), "{}");
    }
}
