package io.newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Block;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One small page for each rule. */
class MainTextTest {
    private static final String ONE =
            "The river rose by four metres in two days, and the villages below the dam were told to leave their houses.";
    private static final String TWO =
            "By Thursday the water had reached the church of Saint Olga, where it stood, the sexton says, up to the altar.";
    private static final String THREE =
            "Nobody was hurt, said the governor, who flew over the valley in the morning and promised help to everybody.";
    private static final String ARTICLE = p(ONE) + p(TWO) + p(THREE);

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static List<Block> blocks(String body) {
        return MainText.of(Jsoup.parse("<html><body>" + body + "</body></html>"), "The flood")
                .blocks();
    }

    private static String text(String body) {
        return blocks(body).stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private static String expected(String... texts) {
        return String.join("\n", texts);
    }

    @Test
    void navigation_header_and_footer_are_left_out() {
        var page = "<nav><ul><li><a href=/>Home</a><li><a href=/w>World news</a></ul></nav><article>" + ARTICLE
                + "</article><footer><p>The Valley Herald, founded in 1901, is printed in Olgaville, and read there too.</p></footer>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"share-buttons", "related-articles", "newsletter-signup", "ad-slot", "post__tags", "socialBar"})
    void what_is_named_as_noise_is_left_out_of_the_middle(String name) {
        var page = "<article>" + p(ONE) + "<div class='" + name
                + "'><p>Something else, that is not of this story.</p></div>" + p(TWO) + p(THREE) + "</article>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_name_that_lies_does_not_lose_the_article() {
        assertThat(text("<div class='social related'>" + ARTICLE + "</div>")).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void classes_that_a_publishing_system_makes_of_tags_say_nothing_of_an_article_element() {
        assertThat(text("<article class='post tag-sponsored category-ads'>" + ARTICLE + "</article>"))
                .isEqualTo(expected(ONE, TWO, THREE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "style='display: none'", "aria-hidden=true", "class='sr-only'"})
    void what_readers_do_not_see_is_left_out(String attribute) {
        var page = "<article>" + p(ONE) + "<div " + attribute
                + "><p>A hidden block, for whoever hovers over a name.</p></div>" + p(TWO) + p(THREE) + "</article>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_responsive_class_hides_nothing() {
        assertThat(text("<div class='hidden md:block overflow-hidden'>" + ARTICLE + "</div>"))
                .isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void comments_are_left_out_however_long() {
        var comment = p(
                "I was there, and it was not four metres but five, whatever they say in the capital, I saw it myself.");
        var page = "<main><div class='article-body'>" + ARTICLE + "</div><section id='comments'>" + comment.repeat(9)
                + "</section></main>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_body_that_is_cut_into_several_parts_is_joined() {
        var page = "<main><div class='article__body'>" + p(ONE) + "</div><div class=box><a href=/x>A picture</a></div>"
                + "<div class='article__body'>" + p(TWO) + "</div><div class='article__body'>" + p(THREE)
                + "</div></main>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void of_several_articles_the_one_with_the_headline_is_taken() {
        var other = "<article><h2>Another story</h2>" + p(ONE.replace("river", "price of bread"))
                + p(TWO.replace("water", "queue")) + "</article>";
        var page = "<main><article><h2>The flood</h2>" + ARTICLE + "</article>" + other + "</main>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void the_headline_the_byline_and_the_date_before_the_text_are_no_part_of_it() {
        var page = "<article><h1>The flood</h1><p>By Ada Brook</p><p>12 May 2020, 10:15</p>" + ARTICLE + "</article>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_short_first_sentence_is_text_in_scripts_that_say_more_with_fewer_letters() {
        var text = text("""
                <article><h1>都の新しい規則</h1><p>東京都は月曜日、新しい規則を始めた。</p>
                <p>自転車に乗る人は全員ヘルメットをかぶらなければならない。警察は駅前で説明会を開いた。</p>
                <p>規則を守らない場合は、来年から罰金が科される予定だと都の担当者は述べた。</p></article>
                """);
        assertThat(text).startsWith("東京都は月曜日、新しい規則を始めた。");
    }

    @Test
    void a_standfirst_before_the_body_belongs_to_the_text() {
        var page =
                "<main><header><h1>The flood</h1><p class='standfirst'>After days of rain the dam could hold no more, engineers say.</p>"
                        + "</header><div class='article-body'>" + ARTICLE + "</div></main>";
        assertThat(text(page))
                .isEqualTo(expected("After days of rain the dam could hold no more, engineers say.", ONE, TWO, THREE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related articles",
                "You may also like",
                "Mehr zum Thema",
                "Sur le même sujet",
                "関連記事",
                "Sign up for our newsletter"
            })
    void what_follows_the_end_is_cut(String label) {
        var page = "<article>" + ARTICLE + "<h3>" + label
                + "</h3><p>Ten bridges to see before you are forty, says our reporter.</p></article>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "Read more: <a href=/x>Ten bridges</a>",
                "Lees ook: tien bruggen",
                "https://news.example/x",
                "2020-05-12T10:15:00Z"
            })
    void a_line_that_is_the_pages_goes_alone(String line) {
        assertThat(text("<article>" + p(ONE) + p(line) + p(TWO) + p(THREE) + "</article>"))
                .isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_list_of_links_in_the_text_goes() {
        var list =
                "<ul><li><a href=/1>Ten bridges to see before you are forty</a><li><a href=/2>Dams of the north</a><li><a href=/3>Rain, day by day</a></ul>";
        assertThat(text("<article>" + p(ONE) + list + p(TWO) + p(THREE) + "</article>"))
                .isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_paragraph_shown_in_two_parts_of_the_page_stands_once() {
        var page = "<article><div>" + p(ONE) + "</div><div>" + ARTICLE + "</div></article>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_teaser_that_begins_the_first_paragraph_goes() {
        var page = "<article><div>" + p(ONE.substring(0, 60) + "…") + "</div><div>" + ARTICLE + "</div></article>";
        assertThat(text(page)).isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_refrain_within_one_part_stays() {
        var refrain = p("To be taken with water, three times a day, before meals.");
        var page = "<article>" + refrain + ARTICLE + p(ONE.replace("four", "five")) + p(TWO.replace("Olga", "Anna"))
                + p(THREE.replace("governor", "mayor")) + refrain + "</article>";
        assertThat(text(page)).endsWith("before meals.").startsWith("To be taken");
    }

    @Test
    void headings_lists_quotes_tables_and_captions_are_told_apart_in_order() {
        var page = "<article>" + p(ONE) + "<h2>What to take along</h2><ul><li>Water for three days<li>A lamp</ul>"
                + "<blockquote><p>We have seen worse, and we will see it again, said the sexton.</p></blockquote>"
                + "<table><tr><th>Day</th><th>Level</th></tr><tr><td>Monday</td><td>2 m</td></tr></table>"
                + "<figure><img src=x.jpg><figcaption>The church on Thursday</figcaption></figure>" + p(TWO) + p(THREE)
                + "</article>";
        assertThat(blocks(page))
                .containsExactly(
                        new Block(Block.Kind.PARAGRAPH, ONE),
                        new Block(Block.Kind.HEADING, "What to take along"),
                        new Block(Block.Kind.LIST, "Water for three days\nA lamp"),
                        new Block(Block.Kind.QUOTE, "We have seen worse, and we will see it again, said the sexton."),
                        new Block(Block.Kind.TABLE, "Day\tLevel\nMonday\t2 m"),
                        new Block(Block.Kind.CAPTION, "The church on Thursday"),
                        new Block(Block.Kind.PARAGRAPH, TWO),
                        new Block(Block.Kind.PARAGRAPH, THREE));
    }

    @Test
    void two_line_breaks_part_paragraphs() {
        assertThat(text("<div>" + ONE + "<br><br>" + TWO + "<br>&nbsp;<br>" + THREE + "</div>"))
                .isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void labels_in_capitals_become_headings() {
        var page = "<article>" + p("BACKGROUND: " + ONE) + p("IMPLICATIONS: " + TWO) + p(THREE) + "</article>";
        assertThat(text(page)).isEqualTo(expected("BACKGROUND", ONE, "IMPLICATIONS", TWO, THREE));
    }

    @Test
    void one_label_in_capitals_may_be_a_dateline_and_stays() {
        assertThat(text("<article>" + p("OLGAVILLE: " + ONE) + p(TWO) + p(THREE) + "</article>"))
                .startsWith("OLGAVILLE: The river");
    }

    @Test
    void what_is_said_of_the_author_is_given_apart() {
        var page = "<article>" + ARTICLE + p("AUTHOR'S BIO: Ada Brook writes about rivers.") + "</article>";
        var extraction = MainText.of(Jsoup.parse(page), null);
        assertThat(extraction.aboutAuthor()).isEqualTo("Ada Brook writes about rivers.");
        assertThat(extraction.blocks()).extracting(Block::text).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void content_that_react_streams_into_hidden_elements_is_read() {
        assertThat(text("<div>Loading</div><div hidden id='S:1'>" + ARTICLE + "</div>"))
                .isEqualTo(expected(ONE, TWO, THREE));
    }

    @Test
    void a_post_of_somebody_that_is_shown_in_the_text_stays() {
        var post =
                "<div class='social-media-embed'><blockquote class='twitter-tweet'><p>Never saw the like of it, not in forty years here.</p></blockquote></div>";
        assertThat(text("<article>" + p(ONE) + post + p(TWO) + p(THREE) + "</article>"))
                .contains("Never saw the like");
    }

    @Test
    void a_page_without_running_text_has_none() {
        assertThat(text("<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>"))
                .doesNotContain("\n\n");
        assertThat(blocks("")).isEmpty();
    }
}
