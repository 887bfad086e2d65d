package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import io.newswire.enrich.text.Extraction.Source;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class EmbeddedBodyTest {
    private static final String ONE =
            "The river rose by four metres in two days, and the villages below the dam were told to leave their houses.";
    private static final String TWO =
            "By Thursday the water had reached the church of Saint Olga, where it stood, the sexton says, up to the altar.";
    private static final String THREE =
            "Nobody was hurt, said the governor, who flew over the valley in the morning and promised help to everybody.";
    private static final List<String> WHOLE = List.of(ONE, TWO, THREE);

    private static Extraction extraction(String body, List<String> embedded) {
        var declared = new Declared(Declared.Kind.ARTICLE, embedded, List.of(), 0, null, List.of());
        return MainText.of(Jsoup.parse("<body>" + body), "The flood", declared);
    }

    private static List<String> texts(Extraction extraction) {
        return extraction.blocks().stream().map(Block::text).toList();
    }

    @Test
    void it_is_taken_where_a_script_would_write_the_text() {
        var extraction = extraction("<p>Please wait, the page is on its way.</p>", WHOLE);
        assertThat(texts(extraction)).isEqualTo(WHOLE);
        assertThat(extraction.source()).isEqualTo(Source.JSON_LD);
        assertThat(extraction.wholeness().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void it_is_taken_where_the_page_asks_for_consent_instead() {
        var wall =
                "<p>We and our partners use what we know of you, and ask for your consent to it, as we value you so much.</p>"
                        + "<p>Manage your choices, or reject all; your consent can be taken back at any time, and on any page.</p>";
        assertThat(texts(extraction(wall, WHOLE))).isEqualTo(WHOLE);
    }

    @Test
    void it_is_taken_where_the_page_shows_only_its_beginning() {
        var teaser = "<article><p>" + ONE + "</p><p>By Thursday the water had reached the church …</p>"
                + "<a href=/rest>Read more</a></article>";
        assertThat(texts(extraction(teaser, WHOLE))).isEqualTo(WHOLE);
    }

    @Test
    void what_is_shown_wins_where_it_is_whole() {
        var page = "<article><p>" + ONE + "</p><h2>In the church</h2><p>" + TWO + "</p><p>" + THREE + "</p></article>";
        var extraction = extraction(page, WHOLE);
        assertThat(extraction.source()).isEqualTo(Source.TEXT);
        assertThat(texts(extraction)).contains("In the church");
    }

    @Test
    void one_that_ends_in_dots_is_not_whole() {
        assertThat(extraction("<p>Please wait.</p>", List.of(ONE, TWO, THREE + " And then …"))
                        .source())
                .isEqualTo(Source.TEXT);
    }

    @Test
    void paragraphs_are_made_again_of_markup() {
        var html = "<p>" + ONE + "</p><p>" + TWO + "</p><ul><li>" + THREE + "</li></ul>";
        assertThat(EmbeddedText.paragraphs(html)).isEqualTo(WHOLE);
        assertThat(EmbeddedText.paragraphs(html.replace("<", "&lt;").replace(">", "&gt;")))
                .isEqualTo(WHOLE);
    }

    @Test
    void paragraphs_are_made_again_where_sentences_run_together() {
        assertThat(EmbeddedText.paragraphs(ONE + TWO + THREE)).isEqualTo(WHOLE);
        assertThat(EmbeddedText.paragraphs(ONE + "\n\n" + TWO + "\n" + THREE)).isEqualTo(WHOLE);
    }

    @Test
    void one_name_with_a_full_stop_within_does_not_part_a_line() {
        var text = "The firm Ask.Olga was founded by two sisters in a shed. " + String.join(" ", WHOLE);
        assertThat(EmbeddedText.paragraphs(text)).containsExactly(text);
    }
}
