package io.newswire.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ExplainCommandTest {
    private static final String PAGE = """
            <html lang="en"><head><title>Ferry <b>returns</b> &lt;script&gt;alert(1)&lt;/script&gt; on Monday</title>
            <meta property="article:published_time" content="2199-01-01T08:00:00Z">
            <meta name="date" content="2026-03-18"></head><body>
            <nav class="menu"><a href="/a">Tides</a> <a href="/b">Timetable \u001b[31mred</a></nav>
            <article><p>The ferry returns on Monday after a winter in the yard, the harbour office said today.</p>
            <p>Its new engine burns less, and the crossing takes as long as it always did: forty minutes.</p>
            </article></body></html>""";

    @TempDir
    private Path directory;

    private String page = "";

    @BeforeEach
    void save() throws IOException {
        page = Files.writeString(directory.resolve("page.html"), PAGE).toString();
    }

    @Test
    void each_piece_is_kept_or_dropped_and_each_field_has_its_winner() {
        var typed = Typed.newswire("explain", page);

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.lines()).anyMatch(line -> line.startsWith("+ ") && line.contains("The ferry returns"));
        assertThat(typed.lines()).anyMatch(line -> line.startsWith("- ") && line.contains("Tides"));
        assertThat(typed.lines())
                .anyMatch(line -> line.contains("x 2199-01-01") && line.contains("refused: still to come"));
        assertThat(typed.lines()).anyMatch(line -> line.contains("* 2026-03-18"));
    }

    @Test
    void nothing_of_the_page_reaches_the_terminal_as_a_command() {
        assertThat(Typed.newswire("explain", page).out()).contains("[31mred").doesNotContain("\u001b[31mred");
    }

    @Test
    void as_json_it_is_one_object() {
        JsonNode report = JsonMapper.shared()
                .readTree(Typed.newswire("explain", "--output", "json", page).out());

        assertThat(report.at("/completeness").asString()).isEqualTo("COMPLETE");
        assertThat(report.at("/rejected").isNull()).isTrue();
        assertThat(report.at("/blocks")
                        .valueStream()
                        .filter(block -> block.at("/kept").asBoolean()))
                .hasSize(2);
        assertThat(report.at("/fields")
                        .valueStream()
                        .filter(field -> field.at("/name").asString().equals("datePublished")))
                .singleElement()
                .satisfies(field -> assertThat(field.at("/value").asString()).isEqualTo("2026-03-18"));
    }

    @Test
    void as_a_page_it_loads_nothing_and_what_was_explained_is_only_text() {
        var html = Typed.newswire("explain", "--output", "html", page).out();
        var shown = Jsoup.parse(html);

        assertThat(shown.select("script, link, img, iframe, [src], [onclick]")).isEmpty();
        assertThat(shown.select("#headline").text()).contains("<script>alert(1)</script>");
        assertThat(shown.select("li.dropped del").eachText()).anyMatch(text -> text.contains("Tides"));
        assertThat(shown.select("li.dropped .rule").eachText())
                .allMatch(rule -> !rule.isEmpty())
                .isNotEmpty();
        assertThat(shown.select("li.kept")).hasSize(2);
        assertThat(shown.select("tr.refused .rule").eachText()).contains("still to come");
        assertThat(shown.select("tr.winner th").eachText()).contains("meta");
    }

    @Test
    void a_page_without_an_article_is_shown_all_the_same() throws IOException {
        var empty = Files.writeString(directory.resolve("empty.html"), "<title>Nothing but a title here</title>");
        var typed = Typed.newswire("explain", empty.toString());

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).contains("No article, no-text", "Nothing but a title here");
    }

    @Test
    void what_cannot_be_read_is_said_with_its_reason() {
        assertThat(Typed.newswire("explain", "no-such.html").err()).contains("no-such.html", "no-such-file");
        assertThat(Typed.newswire("explain", "http://127.0.0.1:8080/").err()).contains("address");
        assertThat(Typed.newswire("explain", "--base", "mailto:a@b.example", page)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Typed.newswire("explain", "--allow", "a b", "http://a.example/")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Typed.newswire("explain").exitCode()).isEqualTo(2);
    }
}
