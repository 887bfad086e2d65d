package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.MediaTopic;
import io.newswire.enrich.InventedText;
import org.junit.jupiter.api.Test;

class AboutTest {
    @Test
    void an_article_is_about_what_its_section_names_and_says_that_the_section_says_so() {
        var article = Pages.html(
                "<html lang=en><head><title>The dam holds</title><meta property='article:section' content='Climate'>"
                        + "</head><body><article><h1>The dam holds</h1><p>" + new InventedText(4).paragraph()
                        + "</p><p>" + new InventedText(5).paragraph() + "</p></article></body></html>");
        assertThat(article.about()).extracting(MediaTopic::name).containsExactly("environment");
        assertThat(article.provenance().get("about"))
                .isNotNull()
                .extracting("source")
                .isEqualTo("section");
    }
}
