package io.newswire.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every page is read on a thread with a small stack: nothing recurses over a page. What takes more than a minute here is
 * read in a time that grows faster than the page.
 */
@Timeout(60)
class PageLimitsTest {
    private static final int STACK_BYTES = 512 << 10;
    private static final String PROSE =
            "The river rose over its banks, said the mayor, and the clerk wrote it down without a mistake. ";

    @Test
    void a_page_that_nests_without_end_is_too_deep() {
        assertThat(read("<div>".repeat(100_000) + PROSE)).isEqualTo("too-deep");
        assertThat(read("<b><i><span>".repeat(40_000) + PROSE)).isEqualTo("too-deep");
        assertThat(read("<ul><li>".repeat(100_000) + PROSE)).isEqualTo("too-deep");
    }

    @Test
    void a_page_of_a_million_elements_has_too_many() {
        assertThat(read("<p>x".repeat(1_000_000))).isEqualTo("too-many-elements");
        assertThat(read("<ul>" + "<li>".repeat(1_000_000))).isEqualTo("too-many-elements");
        assertThat(read("<div>" + "<img>".repeat(1_000_000) + "</div>" + PROSE)).isEqualTo("too-many-elements");
    }

    @Test
    void a_text_of_ten_million_characters_is_too_long() {
        assertThat(read("<p>" + PROSE.repeat(10_000_000 / PROSE.length()))).isEqualTo("too-long");
        assertThat(read("<p>" + "x".repeat(10_000_000))).isNotEqualTo("readable");
    }

    @Test
    void a_million_attributes_do_not_hide_the_text() {
        var attributes =
                IntStream.range(0, 1_000_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining(" "));
        assertThat(read("<article><p " + attributes + ">" + PROSE.repeat(5))).isEqualTo("readable");
    }

    @Test
    void a_base_that_would_make_every_link_as_long_is_none() {
        var links = ("<p>" + PROSE + "<a href=x>ships</a></p>").repeat(2_000);
        assertThat(read("<base href='https://a.example/" + "b".repeat(1_000_000) + "/'><article>" + links))
                .isEqualTo("readable");
    }

    @Test
    void markup_that_never_ends_ends() {
        assertThat(read("<p>" + PROSE.repeat(5) + "<a href=\"" + "x".repeat(5_000_000)))
                .isEqualTo("readable");
        assertThat(read("<p>" + PROSE.repeat(5) + "<!--" + "-".repeat(5_000_000)))
                .isEqualTo("readable");
        assertThat(read("<p>" + PROSE.repeat(5) + "<script>" + "<!--<script>".repeat(300_000)))
                .isEqualTo("readable");
        assertThat(read("<p>" + PROSE.repeat(5) + "<".repeat(5_000_000))).isEqualTo("too-long");
        assertThat(read("<p>" + PROSE.repeat(5) + "<title>".repeat(300_000))).isEqualTo("readable");
    }

    @Test
    void a_million_entities_are_text() {
        assertThat(read("<p>" + "&amp;".repeat(1_000_000) + "<p>" + PROSE.repeat(5)))
                .isEqualTo("readable");
        assertThat(read("<p>" + "&notin".repeat(1_000_000) + "<p>" + PROSE.repeat(5)))
                .isEqualTo("readable");
    }

    @Test
    void linked_data_of_ten_million_characters_or_without_end_is_no_hindrance() {
        var prose = "<p>" + PROSE.repeat(5);
        var script = "<script type='application/ld+json'>";
        var body = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + PROSE.repeat(10_000_000 / PROSE.length()) + "\"}";
        assertThat(read(script + body + "</script>" + prose)).isEqualTo("readable");
        assertThat(read(script + "[".repeat(5_000_000) + "</script>" + prose)).isEqualTo("readable");
        assertThat(read(script + "{\"author\":".repeat(1_000_000) + "</script>" + prose))
                .isEqualTo("readable");
        assertThat(read((script + "{\"@type\":\"NewsArticle\"}</script>").repeat(50_000) + prose))
                .isEqualTo("readable");
        assertThat(read(script + "/*".repeat(2_000_000) + prose)).isEqualTo("no-text");
    }

    @Test
    void a_hundred_thousand_statements_in_its_head_are_no_hindrance() {
        var metas = IntStream.range(0, 100_000)
                .mapToObj(i -> "<meta name=n" + i + " content='noai " + i + "'>")
                .collect(Collectors.joining());
        assertThat(read(metas + "<p>" + PROSE.repeat(5))).isEqualTo("readable");
        assertThat(read("<meta name=author content='" + "and ".repeat(1_000_000) + "'><p>" + PROSE.repeat(5)))
                .isEqualTo("readable");
        assertThat(read("<meta name=keywords content='" + "a,".repeat(1_000_000) + "'><p>" + PROSE.repeat(5)))
                .isEqualTo("readable");
    }

    @Test
    void names_without_end_are_no_hindrance() {
        var prose = "<p>" + PROSE.repeat(5);
        var linked = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":%s}</script>";
        assertThat(read(prose + "<p>The ferry sails. (with " + "from ".repeat(400_000) + "x y)"))
                .isEqualTo("readable");
        assertThat(read("<meta property=og:site_name content=" + "a".repeat(2_000_000) + ">"
                        + linked.formatted('"' + "a".repeat(600_000) + "b" + "a".repeat(600_000) + '"') + prose))
                .isEqualTo("readable");
        assertThat(read("<meta name=author content=1i>".repeat(200)
                        + linked.formatted("[" + "{\"name\":\"&\"},".repeat(200_000) + "{}]")
                        + prose))
                .isEqualTo("readable");
    }

    @Test
    void a_table_of_three_hundred_thousand_cells_has_too_many_elements() {
        assertThat(read("<table>" + ("<tr>" + "<td>1".repeat(300)).repeat(1_000) + "</table>"))
                .isEqualTo("too-many-elements");
        assertThat(read("<table>" + ("<tr>" + "<td>1".repeat(100)).repeat(1_000) + "</table>" + PROSE.repeat(5)))
                .isEqualTo("readable");
    }

    @Test
    void nulls_and_marks_are_no_text() {
        assertThat(read("<p>" + "\0".repeat(1_000_000) + PROSE.repeat(5))).isEqualTo("readable");
        assertThat(read("<p>" + "\u0301".repeat(2_000_000) + PROSE.repeat(5))).isEqualTo("readable");
        assertThat(read("<div class='" + "a-".repeat(2_000_000) + "'><p>" + PROSE.repeat(5)))
                .isEqualTo("readable");
        assertThat(read("<h1>" + "By ".repeat(1_000_000) + "</h1><p>" + PROSE.repeat(5)))
                .isEqualTo("readable");
        assertThat(read("<svg>".repeat(300_000) + "<p>" + PROSE.repeat(5))).isEqualTo("too-deep");
        assertThat(read("<svg><path></p>".repeat(200_000) + "<p>" + PROSE.repeat(5)))
                .isEqualTo("too-many-elements");
    }

    @Test
    void drawings_within_drawings_without_end_take_no_time_each() {
        assertThat(read("<p>x" + "<svg><svg></svg>".repeat(60_000) + "<p>" + PROSE.repeat(5)))
                .isEqualTo("too-deep");
    }

    @Test
    void white_space_before_many_things_that_nobody_sees_takes_no_time_for_each() {
        var spaces = "<p>" + " ".repeat(400_000) + "x";
        var prose = "<p>" + PROSE.repeat(5);
        assertThat(read(spaces + "<!---->".repeat(60_000) + prose)).isEqualTo("readable");
        assertThat(read(spaces + "<link>".repeat(60_000) + prose)).isEqualTo("readable");
        assertThat(read(spaces + "<script></script>".repeat(60_000) + prose)).isEqualTo("readable");
    }

    @Test
    void a_linked_text_of_one_letter_is_not_compared_without_end() {
        var body = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + "aaaa aaaa aaaa, ".repeat(23_000) + "\"}";
        var paragraphs = IntStream.range(0, 2_000)
                .mapToObj(i -> "<p>" + "aaaa ".repeat(18) + "bbb" + i + ". ")
                .collect(Collectors.joining());
        assertThat(read("<script type='application/ld+json'>" + body + "</script><article>" + paragraphs))
                .isEqualTo("readable");
    }

    @Test
    @Timeout(20)
    void parts_for_subscribers_that_are_nested_are_read_once() {
        var part =
                "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"hasPart\":[{\"isAccessibleForFree\":false,"
                        + "\"cssSelector\":[" + "\"b\",".repeat(9) + "\"b\"]}]}";
        var nested = IntStream.range(0, 450).mapToObj(i -> "<b id=" + i + ">").collect(Collectors.joining());
        assertThat(read("<script type='application/ld+json'>" + part + "</script><p>" + PROSE.repeat(5) + "<div>"
                        + nested + "<i></i>".repeat(280_000)))
                .isEqualTo("readable");
    }

    /** The reason for which it is refused, or {@code readable}. */
    private static String read(String body) {
        var reading = new AtomicReference<Reading>();
        var html = ("<title>The river rose over its banks</title>" + body).getBytes(UTF_8);
        var thread = new Thread(null, () -> reading.set(Pages.read(html, "text/html", null)), "reader", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the test was interrupted", e);
        }
        return switch (Objects.requireNonNull(reading.get())) {
            case Reading.Rejected rejected -> rejected.reason();
            case Reading.Readable readable -> "readable";
        };
    }
}
