package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Entity.Kind;
import io.newswire.contracts.NewsDate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first acceptance case: every field, as text and as a page. */
class SeedArticleTest {
    private static List<Article> both;

    @BeforeAll
    static void readBoth() throws IOException {
        var file = SeedText.file();
        assumeTrue(file.isPresent(), "seed-article.txt is not beside the project: skipped");
        var text = Pages.article(Files.readAllBytes(file.orElseThrow()), "text/plain", null);
        var page = SeedText.read(file.orElseThrow()).asPage();
        both = List.of(text, Pages.article(page.html(), "text/html", page.url()));
    }

    @Test
    void its_headline_author_section_publisher_and_language_are_found() {
        assertThat(both).allSatisfy(article -> {
            assertThat(article.headline()).isEqualTo("KAZAKHSTAN LAYS LEGAL BASIS FOR DEEPER COOPERATION WITH NATO");
            assertThat(article.author()).extracting(Article.Author::name).containsExactly("Roger N McDermott");
            assertThat(article.articleSection()).isEqualTo("Analytical Articles");
            assertThat(article.publisher()).isNotNull();
            assertThat(article.publisher().name()).isEqualTo("The Central Asia-Caucasus Analyst");
            assertThat(article.inLanguage()).startsWith("en");
        });
    }

    @Test
    void it_was_published_on_the_second_of_november_and_no_other_day_is_any_date_of_it() {
        assertThat(both).allSatisfy(article -> {
            assertThat(article.datePublished()).isEqualTo(NewsDate.parse("2005-11-02"));
            assertThat(article.dateModified()).isNull();
        });
    }

    @Test
    void its_three_sections_are_headings_each_with_its_one_paragraph() {
        assertThat(both).allSatisfy(article -> {
            assertThat(article.blocks())
                    .extracting(Block::kind)
                    .containsExactly(
                            Block.Kind.HEADING,
                            Block.Kind.PARAGRAPH,
                            Block.Kind.HEADING,
                            Block.Kind.PARAGRAPH,
                            Block.Kind.HEADING,
                            Block.Kind.PARAGRAPH);
            assertThat(headings(article)).containsExactly("BACKGROUND", "IMPLICATIONS", "CONCLUSIONS");
        });
    }

    @Test
    void its_first_paragraph_stands_there_once() {
        assertThat(both)
                .allSatisfy(article -> assertThat(article.articleBody())
                        .startsWith("BACKGROUND\n\nOn October 5, Ambassador Robert Simmons")
                        .containsOnlyOnce("On October 5, Ambassador Robert Simmons"));
    }

    @Test
    void the_authors_bio_is_told_of_the_author_and_not_in_the_body() {
        assertThat(both).allSatisfy(article -> {
            assertThat(article.author().getFirst().description())
                    .startsWith("Roger N. McDermott is an honorary senior research associate");
            assertThat(article.articleBody())
                    .doesNotContain("BIO")
                    .doesNotContain("honorary senior research associate");
        });
    }

    @Test
    void nothing_after_its_end_is_taken_and_nothing_before_it() {
        assertThat(both)
                .allSatisfy(article -> assertThat(article.articleBody())
                        .endsWith("conflate its programs accordingly.")
                        .doesNotContain(
                                "3338",
                                "Visit also",
                                "Staff Publications",
                                "January 34",
                                "biweekly",
                                "Newsletter",
                                "Published in",
                                "issue of the CACI Analyst"));
    }

    @Test
    void an_escaped_apostrophe_is_an_apostrophe() {
        assertThat(both)
                .allSatisfy(article -> assertThat(article.articleBody())
                        .contains("parliament's Majlis")
                        .doesNotContain("\\"));
    }

    @Test
    void its_people_organisations_and_places_are_named() {
        assertThat(both).allSatisfy(article -> {
            assertThat(names(article, Kind.PERSON))
                    .contains(
                            "Robert Simmons",
                            "Mukhtar Altynbayev",
                            "Bolat Utemuratov",
                            "Tugay Tuncer",
                            "Nursultan Nazarbayev",
                            "Kasymzhomart Tokayev",
                            "Condoleezza Rice");
            assertThat(names(article, Kind.ORGANIZATION))
                    .contains("NATO", "KAZBAT")
                    .anyMatch(name -> name.endsWith("Security Council"));
            assertThat(names(article, Kind.PLACE)).contains("Astana", "Almaty", "Tashkent", "Andijan");
            assertThat(article.entities())
                    .filteredOn(entity -> entity.kind() == Kind.PLACE)
                    .allSatisfy(place -> assertThat(place.latitude()).isNotNull())
                    .extracting(Article.Entity::country)
                    .contains("KZ", "UZ", "IQ", "RU", "CN", "US");
        });
    }

    private static List<String> names(Article article, Kind kind) {
        return article.entities().stream()
                .filter(entity -> entity.kind() == kind)
                .map(Article.Entity::name)
                .toList();
    }

    @Test
    void every_field_says_where_it_came_from() {
        assertThat(both).allSatisfy(article -> {
            assertThat(article.provenance())
                    .containsKeys(
                            "headline",
                            "author",
                            "datePublished",
                            "articleSection",
                            "publisher",
                            "inLanguage",
                            "articleBody");
            assertThat(article.revision()).isEqualTo(1);
            assertThat(article.duplicate()).isNull();
            assertThat(article.extractorVersion()).isEqualTo(PageReader.EXTRACTOR_VERSION);
        });
    }

    @Test
    void as_text_and_as_a_page_it_says_the_same() {
        assertThat(both.get(0).contentDigest()).isEqualTo(both.get(1).contentDigest());
        assertThat(both.get(0).wordCount()).isEqualTo(both.get(1).wordCount()).isBetween(1000, 1200);
    }

    private static List<String> headings(Article article) {
        return article.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.HEADING)
                .map(Block::text)
                .toList();
    }
}
