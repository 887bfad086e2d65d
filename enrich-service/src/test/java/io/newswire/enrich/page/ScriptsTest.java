package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Completeness;
import io.newswire.contracts.Article.Entity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** News in scripts that end their sentences, or part their words, in another way than Latin does, or in none. */
class ScriptsTest {
    static final List<String> LANGUAGES = ScriptPage.LANGUAGES;

    /** Where words are not parted by blanks a word has some three to five letters and signs. */
    private static final int LONGEST_WORD = 8;

    private static Article read(String html) {
        return Pages.article(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", ScriptPage.URL);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void the_text_is_found_and_nothing_of_what_stands_around_it(String language) {
        var page = ScriptPage.of(language);
        assertThat(read(page.plain()).articleBody()).isEqualTo(page.text());
        assertThat(read(page.inArticle()).articleBody()).isEqualTo(page.text());
        assertThat(read(page.declared("")).articleBody()).isEqualTo(page.text());
        assertThat(read(page.inLines()).articleBody()).isEqualTo(page.text());
        assertThat(read(page.embedded()).articleBody()).isEqualTo(String.join("\n\n", page.threefold()));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void a_page_that_ends_with_its_text_was_not_broken_off(String language) {
        var page = ScriptPage.of(language);
        var article = read(page.endingInItsText());
        assertThat(article.articleBody()).isEqualTo(page.text());
        assertThat(article.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void headline_author_and_language_are_told(String language) {
        var page = ScriptPage.of(language);
        var article = read(page.declared(""));
        assertThat(article.headline()).isEqualTo(page.headline());
        assertThat(article.provenance())
                .hasEntrySatisfying(
                        "headline", seen -> assertThat(seen.source()).isEqualTo("heading"));
        assertThat(article.author()).extracting(Author::name).containsExactly(page.author());
        assertThat(article.inLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void a_heading_that_speaks_of_something_else_is_no_headline(String language) {
        var page = ScriptPage.of(language);
        var other = page.teasers().getFirst().split(" \\| ")[0];
        var html = page.declared("").replace("<h1>" + page.headline(), "<h1>" + other);
        assertThat(read(html).headline()).isEqualTo(page.headline());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void words_are_counted_and_not_what_blanks_part(String language) {
        var page = ScriptPage.of(language);
        assertThat(read(page.plain()).wordCount())
                .isBetween(page.text().length() / LONGEST_WORD, page.text().length());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void a_text_is_not_taken_for_a_beginning_because_blanks_part_no_words_of_it(String language) {
        var page = ScriptPage.of(language);
        int words = read(page.plain()).wordCount();
        assertThat(read(page.declared(",\"isAccessibleForFree\":false,\"wordCount\":" + words))
                        .completeness())
                .isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"th, กรุงเทพมหานคร, TH", "hi, भारत, IN", "ar, مصر, EG", "ur, پاکستان, PK", "he, ישראל, IL", "zh, 北京, CN"
    })
    void a_place_that_the_gazetteer_has_in_the_script_is_found(String language, String name, String country) {
        var places = read(ScriptPage.of(language).plain()).entities();
        assertThat(places)
                .filteredOn(place -> place.name().equals(name))
                .singleElement()
                .extracting(Entity::country)
                .isEqualTo(country);
    }

    @Test
    void a_part_of_a_thai_word_is_no_place() {
        var page = ScriptPage.of("th");
        assertThat(page.text()).contains("เมื่อวานนี้");
        assertThat(read(page.plain()).entities()).extracting(Entity::name).doesNotContain("วาน");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void plain_text_is_read_too(String language) {
        var page = ScriptPage.of(language);
        var text = page.headline() + "\n\n" + page.text();
        var article = Pages.article(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", null);
        assertThat(article.headline()).isEqualTo(page.headline());
        assertThat(article.articleBody()).isEqualTo(page.text());
        assertThat(article.inLanguage()).isEqualTo(language);
    }
}
