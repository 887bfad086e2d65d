package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.NewsDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An invented article in the same kind of page as the seed article's. */
class ItemPageTest {
    private static final String TEASER =
            "HARBOUR: The council of Port Ellery voted on Tuesday to raise the sea wall by two metres, "
                    + "after a winter in which the old one was overtopped four times and the fish market stood under water for nine days.";
    private static final String FULL =
            TEASER + " The work, which the mayor\\'s office puts at eleven million crowns, begins in May, "
                    + "and the ferries will land at the northern pier until it is done.";
    private static final String MONEY =
            "MONEY: Half of the sum comes from the province, a quarter from the harbour dues of the coming ten "
                    + "years, and the rest from a loan that the council has still to agree with its bank; two members voted against it.";
    private static final ItemPage PAGE = new ItemPage(
            "https://review.example/articles/item/77.html",
            "Thursday, 04 March 2010",
            "PORT ELLERY RAISES ITS SEA WALL",
            "Coastal Affairs",
            "By Ines K Varga (3/4/2010 issue of the Review)",
            TEASER,
            List.of(FULL, MONEY),
            "AUTHOR’S BIO: Ines K. Varga writes about harbours from Port Ellery.",
            List.of(
                    "Book A. Nother, Tides and Towns, Ellery Press, February 31, 2022.",
                    "Essay A. Nother, Why Walls Fail, The Pier, June 2021."),
            "The Harbour Review is a monthly publication of the Institute for Coasts, founded in 1971.",
            "Sign up for the latest news and articles from the Review");
    private final Article article = Pages.article(PAGE.html(), "text/html", PAGE.url());

    @Test
    void every_field_is_read_from_the_page() {
        assertThat(article.headline()).isEqualTo("PORT ELLERY RAISES ITS SEA WALL");
        assertThat(article.author())
                .containsExactly(Article.Author.named("Ines K Varga")
                        .describedAs("Ines K. Varga writes about harbours from Port Ellery."));
        assertThat(article.datePublished()).isEqualTo(NewsDate.parse("2010-03-04"));
        assertThat(article.dateModified()).isNull();
        assertThat(article.articleSection()).isEqualTo("Coastal Affairs");
        assertThat(article.publisher()).isEqualTo(new Article.Publisher("The Harbour Review", null));
        assertThat(article.inLanguage()).isEqualTo("en-GB");
        assertThat(article.url()).isEqualTo(PAGE.url());
    }

    @Test
    void the_body_is_the_two_sections_without_the_teaser() {
        assertThat(article.blocks())
                .containsExactly(
                        new Block(Block.Kind.HEADING, "HARBOUR"),
                        new Block(
                                Block.Kind.PARAGRAPH,
                                FULL.substring("HARBOUR: ".length()).replace("\\'", "'")),
                        new Block(Block.Kind.HEADING, "MONEY"),
                        new Block(Block.Kind.PARAGRAPH, MONEY.substring("MONEY: ".length())));
    }
}
