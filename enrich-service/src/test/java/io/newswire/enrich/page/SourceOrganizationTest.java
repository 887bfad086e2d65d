package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Provenance;
import io.newswire.enrich.InventedText;
import org.junit.jupiter.api.Test;

class SourceOrganizationTest {
    @Test
    void an_article_names_the_agency_of_its_dateline_and_says_where_it_stands() {
        var article = Pages.html("<html lang=en><head><title>The dam holds</title></head><body><article>"
                + "<h1>The dam holds</h1><p>VALLEY TOWN, March 2 (Reuters) - " + new InventedText(4).paragraph()
                + "</p><p>" + new InventedText(5).paragraph() + "</p></article></body></html>");

        assertThat(article.sourceOrganization()).isEqualTo("Reuters");
        assertThat(article.provenance().get("sourceOrganization")).isEqualTo(new Provenance("dateline", 0.95));
    }

    @Test
    void an_article_that_no_agency_signs_names_none() {
        var article = Pages.html("<html lang=en><head><title>The dam holds</title></head><body><article>"
                + "<h1>The dam holds</h1><p>" + new InventedText(4).paragraph() + "</p><p>Reuters reported it first. "
                + new InventedText(5).paragraph() + "</p></article></body></html>");

        assertThat(article.sourceOrganization()).isNull();
        assertThat(article.provenance()).doesNotContainKey("sourceOrganization");
    }

    @Test
    void a_credit_that_is_no_part_of_the_text_names_it_too() {
        var article = Pages.html("<html lang=en><head><title>The dam holds</title></head><body><article>"
                + "<h1>The dam holds</h1><p>" + new InventedText(4).paragraph() + "</p><p>"
                + new InventedText(5).paragraph() + "</p><p>© 2026 AFP</p></article></body></html>");

        assertThat(article.articleBody()).doesNotContain("AFP");
        assertThat(article.sourceOrganization()).isEqualTo("AFP");
        assertThat(article.provenance().get("sourceOrganization")).isEqualTo(new Provenance("credit", 0.85));
    }
}
