package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.InventedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies of an article that was corrected before they came. */
class CorrectedArticleTest extends EnrichedTest {
    private final List<String> text = new InventedText(1).paragraphs(12);

    @Test
    void who_repeats_the_corrected_text_is_a_copy() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("a", "Harbour opens", text.subList(0, 11));
        enrich.page("c", "Harbour opens", text.subList(0, 11));

        var article = enrich.articles.readValuesToList().getLast();
        assertThat(article.duplicate())
                .isNotNull()
                .satisfies(copy -> assertThat(copy.of()).isEqualTo("a"));
    }

    @Test
    void who_repeats_what_it_said_before_and_is_like_both_is_a_copy_too() {
        enrich.page("a", "Harbour opens", text);
        enrich.page("a", "Harbour opens", text.subList(0, 11));
        enrich.page("c", "Harbour opens", text);
        enrich.page("a", "Harbour opens", text.subList(0, 10));

        assertThat(enrich.articles.readValuesToList())
                .filteredOn(article -> article.duplicate() != null)
                .as("and the original stays one")
                .extracting(article -> article.id())
                .containsExactly("c");
    }
}
