package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Pages that show nothing before their scripts have run. */
class ClientBodyTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> TEXT = List.of(
            "The old harbour of Brackwater opens again on Monday, two years after the flood that took its northern pier.",
            "“We have waited long enough,” said the mayor, Ilse Vandermeer, who means to cut the ribbon herself at noon.",
            "The new pier is a metre higher than the old one, and its piles reach twelve metres into the ground below.",
            "Ferries to the islands will leave from there at six each morning; until then buses go to the next town.",
            "Fishermen, who had to land their catch elsewhere, say that a third of their customers never came back.",
            "The works cost forty million, a quarter more than planned, most of which the government has paid for.");
    private static final String HTML = "<figure><figcaption>The pier. Photo: A. Doe</figcaption></figure><p>"
            + String.join("</p><p>", TEXT) + "</p>";
    private static final String OTHER = "<p>We and our partners keep data on your device, and read it, to show what "
            + "you may like and to count who has seen it.</p>".repeat(9);

    private static String page(String scripts) {
        return "<html lang=en><head><title>Old harbour of Brackwater opens again</title>"
                + "<meta property=og:type content=article></head><body><div id=root></div>"
                + "<noscript>You need to enable JavaScript to run this app.</noscript>" + scripts + "</body></html>";
    }

    private static String script(String data) {
        return "<script>" + data.replace("</", "<\\/") + "</script>";
    }

    private static Map<String, Object> article(Object body) {
        return Map.of("props", Map.of("story", Map.of("id", 7, "title", "Old harbour", "body", body)));
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static void assertRead(String html) {
        var article = Pages.html(html);
        assertThat(article.articleBody()).isEqualTo(String.join("\n\n", TEXT));
        assertThat(article.provenance())
                .hasEntrySatisfying(
                        "articleBody", seen -> assertThat(seen.source()).isEqualTo("script"));
        assertThat(article.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void markup_in_the_data_of_a_page_is_read_as_a_page_is() {
        assertRead(page("<script id=__NEXT_DATA__ type=application/json>" + json(article(HTML)) + "</script>"));
        assertRead(page(script("window.config={\"a\":1};window.__STATE__ = " + json(article(HTML)) + ";run()")));
    }

    @Test
    void a_string_that_a_stream_of_components_pushes_is_read() {
        var rows = "1:\"$Sreact.fragment\"\n2:I[123,[],\"\"]\n4:T9f,";
        assertRead(page(script("(self.__next_f=self.__next_f||[]).push([0])")
                + script("self.__next_f.push([1," + json(rows) + "])")
                + script("self.__next_f.push([1," + json(HTML) + "])")));
    }

    @Test
    void data_that_is_a_string_of_data_is_read() {
        assertRead(page(
                script("self.__next_f.push([1," + json("5:[\"$\",\"$L23\",null," + json(article(HTML)) + "]") + "])")));
        assertRead(page(script("window.data = JSON.parse(" + json(json(article(HTML))) + ")")));
    }

    @Test
    void paragraphs_that_are_an_element_each_are_joined_and_their_spans_are_not_parted() {
        var blocks = TEXT.stream()
                .map(text -> Map.of(
                        "type",
                        "paragraph",
                        "children",
                        List.of(Map.of("text", text.substring(0, 20)), Map.of("text", text.substring(20)))))
                .toList();
        assertRead(page(script("var state = " + json(article(blocks)))));
        assertRead(page(script("var state = " + json(article(TEXT)))));
    }

    @Test
    void headings_and_lists_of_such_markup_stay_what_they_are() {
        var html =
                HTML + "<h2>What comes next</h2><ul><li>A new market hall, in spring.</li><li>A new road.</li></ul><p>"
                        + TEXT.getFirst().replace("Monday", "Sunday") + "</p>";
        assertThat(Pages.html(page(script("x=" + json(article(html))))).blocks())
                .extracting(Block::kind)
                .contains(Block.Kind.HEADING, Block.Kind.LIST);
    }

    @Test
    void what_else_a_site_sends_along_is_not_the_article() {
        assertThat(read(page(script("x=" + json(article(OTHER)))))).isInstanceOf(Reading.Rejected.class);
        assertRead(page(script("x=" + json(Map.of("consent", OTHER.repeat(9), "story", article(HTML))))));
        var program = "function f(a){if(a.b){return a.c}}".repeat(90);
        assertThat(read(page(script("x=" + json(article(program)))))).isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void what_is_for_subscribers_is_not_looked_for() {
        var paid =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";
        assertThat(read(page(paid + script("x=" + json(article(HTML)))))).isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void what_is_shown_is_the_article() {
        var shown = Stream.concat(TEXT.stream(), Stream.of("The last word is the mayor’s, and she has said it."))
                .map(text -> "<p>" + text + "</p>")
                .toList();
        Article article = Pages.html(page("<article>" + String.join("", shown) + "</article>"
                + script("x=" + json(article(HTML + HTML.replace("harbour", "haven"))))));
        assertThat(article.articleBody()).endsWith("she has said it.");
        assertThat(article.provenance())
                .hasEntrySatisfying(
                        "articleBody", seen -> assertThat(seen.source()).isEqualTo("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=[", "={\"a\":", "=[\"\\u", "={\"a\":\"b\"},", "=[\"{\\\"\",", "<script>", "=\"\\"})
    void data_without_an_end_ends_in_nothing(String piece) {
        assertThat(read(page("<script>x" + piece.repeat(200_000)))).isInstanceOf(Reading.Rejected.class);
        assertThat(read(page(script("x" + piece.repeat(200_000))))).isInstanceOf(Reading.Rejected.class);
    }

    private static Reading read(String html) {
        return Pages.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "https://news.example/a");
    }
}
