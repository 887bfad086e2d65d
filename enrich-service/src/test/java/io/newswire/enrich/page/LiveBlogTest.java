package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Block;
import io.newswire.contracts.PageMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LiveBlogTest {
    private static final String URL = "https://news.example/2026/flood-live";
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String EVENING =
            "By Thursday the water had reached the church of Saint Olga, where it stood, the sexton says, up to the altar.";
    private static final String MORNING =
            "Nobody was hurt, said the governor, who flew over the valley in the morning and promised help to everybody.";
    private static final String FIRST =
            "The river rose by four metres in two days, and the villages below the dam were told to leave their houses.";
    private static final String UPDATES = """
            [{"@type": "BlogPosting", "headline": "Water in the church", "datePublished": "2026-05-14T18:05:12+02:00",
              "articleBody": "<p>%s</p>"},
             {"@type": "BlogPosting", "datePublished": "2026-05-14T09:00:00+02:00", "articleBody": "%s"},
             {"@type": "BlogPosting", "headline": "Villages are left", "datePublished": "early", "articleBody": "%s"},
             {"@type": "BlogPosting", "datePublished": "2026-05-14T08:00:00+02:00"}]""".formatted(EVENING, MORNING, FIRST);

    private static Article read(String updates, String shown) {
        var html =
                "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\": \"The flood, live\","
                        + " \"liveBlogUpdate\": " + updates + "}</script><h1>The flood, live</h1>" + shown;
        var page = new PageMetadata("id", URL, URL, 200, "text/html", null, null, NOW, List.of(), null, null);
        return switch (new PageReader(false).read(html.getBytes(UTF_8), page, NOW)) {
            case Reading.Readable readable -> readable.article();
            case Reading.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    @Test
    void updates_are_read_in_their_order_with_their_times_where_the_page_does_not_show_them() {
        var article = read(UPDATES, "<p>The updates are being loaded, please wait a moment.</p>");
        assertThat(article.blocks())
                .containsExactly(
                        new Block(Block.Kind.HEADING, "2026-05-14 18:05 · Water in the church"),
                        new Block(Block.Kind.PARAGRAPH, EVENING),
                        new Block(Block.Kind.HEADING, "2026-05-14 09:00"),
                        new Block(Block.Kind.PARAGRAPH, MORNING),
                        new Block(Block.Kind.HEADING, "Villages are left"),
                        new Block(Block.Kind.PARAGRAPH, FIRST));
        assertThat(Objects.requireNonNull(article.provenance().get("articleBody"))
                        .source())
                .isEqualTo("json-ld");
    }

    @Test
    void updates_that_the_page_shows_are_read_there() {
        var article =
                read(UPDATES, "<article><p>" + EVENING + "</p><p>" + MORNING + "</p><p>" + FIRST + "</p></article>");
        assertThat(article.articleBody()).isEqualTo(EVENING + "\n\n" + MORNING + "\n\n" + FIRST);
    }

    @Test
    void updates_of_which_one_is_cut_off_are_not_taken() {
        var article = read(UPDATES.replace("to everybody.", "to …"), "<p>" + MORNING + "</p>");
        assertThat(article.articleBody()).isEqualTo(MORNING);
    }

    @Test
    void a_single_update_need_not_be_in_a_list() {
        var update = "{\"@type\": \"BlogPosting\", \"datePublished\": \"2026-05-14T18:05:12Z\", \"articleBody\": \""
                + EVENING + "\\n" + MORNING + "\\n" + FIRST + "\"}";
        assertThat(read(update, "<p>Please wait a moment, the updates are being loaded.</p>")
                        .articleBody())
                .isEqualTo("2026-05-14 18:05\n\n" + EVENING + "\n\n" + MORNING + "\n\n" + FIRST);
    }
}
