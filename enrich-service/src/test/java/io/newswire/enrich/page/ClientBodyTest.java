package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.Article.Completeness;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    private static final String OTHER = "<p>"
            + String.join(
                    "</p><p>",
                    "Our partners keep small files on your device, and read them, to know you again when you return.",
                    "With these files they count who has seen an advertisement, and on which of your devices it was seen.",
                    "You can refuse all of it, some of it, or nothing; whatever you choose, the site stays open to you.",
                    "A choice that was made once is kept for six months, and can be changed at the foot of each page.",
                    "Some partners claim a legitimate interest and ask for no consent; you can object to each of them.",
                    "Files that the site cannot work without are always kept, and they tell nobody who you are or were.",
                    "Data may be sent to countries whose laws protect them less well than the laws of your own country do.")
            + "</p>";

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
    void what_is_written_in_a_script_gives_no_base_for_the_links_of_the_page() {
        var based = "<base href='https://elsewhere.example/" + "b".repeat(10_000) + "/'>" + HTML
                + "<p>More of it is in <a href='/long'>the long report</a> that the harbour master wrote last year.</p>";
        var article = Pages.html(
                page("<script id=__NEXT_DATA__ type=application/json>" + json(article(based)) + "</script>"));
        assertThat(article.blocks().toString()).contains("/long").doesNotContain("elsewhere.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/template", "TEXT/X-Template", "text/html"})
    void a_template_that_a_script_shows_is_read_as_a_page_is(String type) {
        assertRead(page(
                "<script type='" + type + "'>\n<span class=byline>Posted by Ilse Berg</span>\n" + HTML + "</script>"));
    }

    @Test
    void a_template_with_gaps_to_fill_is_no_article() {
        var gap = HTML.replace("forty million", "{{ amount }}");
        assertThat(read(page("<script type=text/template>" + gap + "</script>")))
                .isInstanceOf(Reading.Rejected.class);
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
        assertNone("", json(article(OTHER)));
        assertRead(page(script(
                "x=" + json(Map.of("consent", OTHER + OTHER.replace("files", "notes"), "story", article(HTML))))));
    }

    @Test
    void short_words_of_a_headline_are_in_any_text_and_prove_nothing() {
        var html = page(script("x=" + json(article(OTHER))));
        assertThat(read(html.replace(
                        "Old harbour of Brackwater opens again", "How you can read the new files of Brackwater")))
                .isInstanceOf(Reading.Rejected.class);
        assertThat(read(html.replace("Old harbour of Brackwater opens again", "…")))
                .isInstanceOf(Reading.Rejected.class);
    }

    @Test
    void a_program_and_labels_are_no_running_text() {
        var program = "if (harbour[i] == brackwater_opens) { old |= harbour[i] >= 1; } again = {i};\n";
        assertNone("", json(article(program.repeat(30).replaceAll("(?m)i", "j"))));
        var labels = Stream.of("Old harbour", "Brackwater", "Opens again")
                .flatMap(label ->
                        Stream.iterate(1, n -> n + 1).limit(30).map(n -> "<p>" + label + " number " + n + "</p>"))
                .toList();
        assertNone("", json(article(String.join("", labels))));
    }

    @Test
    void a_list_of_articles_or_of_comments_is_no_article() {
        var teasers = TEXT.stream()
                .map(text -> Map.of("slug", "a-b", "excerpt", text))
                .toList();
        assertNone("", json(Map.of("latest", teasers)));
        var comments = TEXT.stream()
                .map(text -> Map.of("author", "B. Doe", "text", text))
                .toList();
        assertNone("", json(Map.of("comments", comments)));
        assertRead(page(script("x=" + json(Map.of("comments", comments, "story", article(HTML))))));
    }

    /** More than there are pieces kept of one name, and behind more names than are. */
    @Test
    void a_list_of_very_many_comments_with_very_many_properties_is_no_article_either() {
        var comments = IntStream.range(0, 4_500)
                .mapToObj(i -> {
                    var comment = new LinkedHashMap<String, String>();
                    IntStream.range(0, i == 0 ? 80 : 0).forEach(name -> comment.put("option" + name, "on"));
                    comment.put("author", "B. Doe");
                    comment.put("text", i < TEXT.size() ? TEXT.get(i) : "So it is, " + i + ".");
                    return comment;
                })
                .toList();
        assertNone("", json(Map.of("comments", comments)));
        var plain = comments.stream()
                .map(comment -> Map.of("author", "B. Doe", "text", comment.get("text")))
                .toList();
        assertNone("", json(Map.of("comments", plain)));
    }

    @Test
    void one_flat_array_of_all_that_a_page_has_is_not_one_text() {
        assertRead(page("<script id=__NUXT_DATA__ type=application/json>"
                + json(List.of(
                        "Old harbour opens",
                        "The lead, which says it in short.",
                        HTML,
                        "Photo: A. Doe",
                        "Another piece of news.",
                        "Read on.",
                        "All news."))
                + "</script>"));
    }

    @Test
    void many_longer_strings_hide_nothing() {
        var pictures =
                Stream.iterate(1, n -> n + 1).limit(12).map(n -> "data:image/png;base64," + "iVBORw0K".repeat(900 + n));
        assertRead(page(script("x=" + json(Map.of("pictures", pictures.toList(), "story", article(HTML))))));
    }

    @Test
    void what_is_for_subscribers_is_not_looked_for() {
        var ld = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",%s}</script>";
        assertNone(ld.formatted("\"isAccessibleForFree\":false"), json(article(HTML)));
        assertNone(
                ld.formatted("\"hasPart\":{\"isAccessibleForFree\":false,\"cssSelector\":\".paid\"}"),
                json(article(HTML)));
    }

    @Test
    void a_page_that_is_declared_to_be_a_list_is_none() {
        assertNone("<script type=application/ld+json>{\"@type\":\"CollectionPage\"}</script>", json(article(HTML)));
    }

    @Test
    void a_text_that_ends_in_dots_is_not_whole() {
        var open = Pages.html(
                page(
                        script("x="
                                        + json(article(TEXT.subList(0, 5).stream()
                                                        .toList()))
                                                .replace("never came back.", "never …"))
                                .replace(
                                        "below.",
                                        "below, says an engineer who has worked there since the day on which the flood came and went.")));
        assertThat(open.completeness()).isEqualTo(Completeness.TRUNCATED);
    }

    @Test
    void items_of_a_list_in_one_element_are_not_run_together() {
        var list = Map.of("type", "list", "items", List.of(Map.of("text", "A road."), Map.of("text", "A hall.")));
        var blocks = Stream.concat(TEXT.stream().map(text -> Map.<String, Object>of("text", text)), Stream.of(list));
        assertThat(Pages.html(page(script("x=" + json(article(blocks.toList())))))
                        .articleBody())
                .endsWith("A road.\n\nA hall.");
    }

    private static void assertNone(String head, String data) {
        assertThat(read(page(head + script("x=" + data)))).isInstanceOf(Reading.Rejected.class);
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
    @ValueSource(
            strings = {"=[", "={\"a\":", "=[\"\\u", "={\"a\":\"b\"},", "=[\"{\\\"\",", "<script>", "=\"\\", "f(\"a\");"
            })
    void data_without_an_end_ends_in_nothing(String piece) {
        assertThat(read(page("<script>x" + piece.repeat(200_000)))).isInstanceOf(Reading.Rejected.class);
        assertThat(read(page(script("x" + piece.repeat(200_000))))).isInstanceOf(Reading.Rejected.class);
    }

    /** Each bracket begins what is read to its end, and is no JSON then. */
    @Test
    @Timeout(60)
    void what_would_be_read_again_and_again_is_given_up() {
        var brackets = ("=[[" + "\"0\",".repeat(700)).repeat(900);
        assertThat(read(page(script(brackets)))).isInstanceOf(Reading.Rejected.class);
    }

    @Test
    @Timeout(60)
    void names_and_pieces_without_number_take_no_more_memory_than_the_page_is_worth() {
        var names = Stream.iterate(1, n -> n + 1)
                .limit(300_000)
                .map(n -> "\"n" + n + "\":\"\"")
                .toList();
        assertThat(read(page(script("x=[[[{" + String.join(",", names) + "}]]]"))))
                .isInstanceOf(Reading.Rejected.class);
        assertThat(read(page(script("x=[" + "\"< a\",".repeat(500_000) + "\"\"]"))))
                .isInstanceOf(Reading.Rejected.class);
        assertThat(read(page(script("x=[\"" + "<p>a b".repeat(600_000) + "\"]"))))
                .isInstanceOf(Reading.Rejected.class);
    }

    private static Reading read(String html) {
        return Pages.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "https://news.example/a");
    }
}
