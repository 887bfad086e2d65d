package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HostileFeedTest {
    private static final int MANY_BYTES = 3_000_000;

    @Test
    void an_external_entity_is_not_read(@TempDir Path dir) throws IOException {
        var secret = Files.writeString(dir.resolve("secret.txt"), "tell nobody");

        var parsed = Feeds.parsed("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + Feeds.rssItem("<title>&x;</title><link>https://a.example/1</link>"));

        assertThat(parsed.toString()).doesNotContain("tell nobody");
        assertThat(Feeds.only(parsed).headline()).isEqualTo("&x;");
        assertThat(parsed.problems())
                .contains(
                        "a document type with declarations was left out, and what it declares",
                        "the entity &x; is declared nowhere and was taken as text");
    }

    @Test
    void entities_that_multiply_are_not_declared_at_all() {
        var definitions = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            definitions.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }

        var feed = Feeds.parsed("<!DOCTYPE rss [" + definitions + "]>"
                + Feeds.rssItem("<title>&a29;</title><link>https://a.example/1</link>"));

        assertThat(Feeds.only(feed).headline()).isEqualTo("&a29;");
    }

    @Test
    void a_base_that_would_make_every_link_as_long_is_none() {
        var links = "&lt;a href=x>".repeat(60_000);
        var parsed = Feeds.parsed(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/" + "b".repeat(10_000)
                        + "/'><entry><id>x</id><title>t</title><link href='1'/><content type='html'>" + links
                        + "</content></entry></feed>");

        assertThat(parsed.toString().length()).isLessThan(5 * MANY_BYTES);
        assertThat(parsed.entries().getFirst().url()).doesNotContain("bbb");
    }

    @Test
    void a_site_that_would_make_every_link_as_long_is_none() {
        var items = "<item><title>t</title><link>x</link></item>".repeat(500);
        var parsed = Feeds.parsed("<rss><channel><link>https://a.example/" + "b".repeat(100_000) + "</link>" + items
                + "</channel></rss>");

        assertThat(parsed.entries()).isNotEmpty().noneMatch(entry -> entry.url().contains("bbb"));
    }

    @Test
    void links_become_longer_by_so_much_and_no_more() {
        var links = "&lt;a href=x>".repeat(30_000);
        var entry = "<entry><title>t</title><link href='https://a.example/1'/><content type='html'>" + links
                + "</content></entry>";
        var parsed = Feeds.parsed("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/"
                + "b".repeat(2_000) + "/'>" + entry.repeat(5) + "</feed>");

        assertThat(parsed.toString().length()).isLessThan(15 * MANY_BYTES);
    }

    @Test
    void a_name_of_an_unknown_entity_stays_text() {
        var feed = Feeds.parsed(Feeds.rssItem("<title>R&D &nosuch; &#0;x</title><link>https://a.example/1</link>"));

        assertThat(Feeds.only(feed).headline()).isEqualTo("R&D &nosuch; x");
    }

    @Test
    void control_characters_are_dropped_and_cdata_keeps_its_ampersands() {
        var feed = Feeds.parsed("\n\n junk "
                + Feeds.rssItem("<title>a\u0008b</title><link><![CDATA[https://a.example/1?x=1&copy=2]]></link>"));

        assertThat(Feeds.only(feed).headline()).isEqualTo("ab");
        assertThat(feed.entries().getFirst().url()).isEqualTo("https://a.example/1?x=1&copy=2");
    }

    @Test
    void html_that_nests_without_end_inside_a_summary_is_text_in_the_end() {
        var feed = Feeds.parsed(Feeds.rssItem("<link>https://a.example/1</link><description><![CDATA["
                + "<div>".repeat(200_000) + "deep]]></description>"));

        assertThat(feed.entries()).hasSize(1);
    }

    /** Work that grew with the square of these would take hours, not seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a",
                "</a>",
                "<a b='",
                "<item>",
                "<title>",
                "&amp;",
                "&",
                "<",
                "<![CDATA[",
                "<![CDATA[]]>",
                "<!--",
                "<!---->",
                "<?",
                "<? >",
                "<!x",
                "<!DOCTYPE x>",
                "<!DOCTYPE x [",
                " a=\"b\"",
                "]]>",
                "&eacute;",
                "<a xmlns:a=''>",
                "(",
                "\u0000",
                "x:"
            })
    @Timeout(120)
    void megabytes_of_the_same_cost_what_megabytes_cost(String piece) {
        var start = "<rss version=\"2.0\"><channel><item><link>https://a.example/1</link></item><item><author";
        var feed = Feeds.parsed(start + piece.repeat(MANY_BYTES / piece.length()));

        assertThat(feed.entries()).isNotEmpty();
        assertThat(feed.entries().size()).isLessThanOrEqualTo(FeedParser.DEFAULT_MAX_ENTRIES);
        assertThat(feed.problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[],", "9", "\"a\",", "-", "{\"url\":\"https://a.example/1\"},"})
    @Timeout(120)
    void json_without_end_is_bounded_too(String piece) {
        var start = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"https://a.example/0\"},";
        var feed = Feeds.parsed(start + piece.repeat(MANY_BYTES / piece.length()));

        assertThat(feed.entries()).isNotEmpty();
        assertThat(feed.items().size()).isLessThanOrEqualTo(FeedParser.DEFAULT_MAX_ENTRIES);
    }

    @Test
    void what_nests_too_deep_or_is_too_many_is_left_out() {
        var deep = Feeds.parsed(
                Feeds.rssItem("<link>https://a.example/1</link><x>" + "<y>".repeat(95) + "</y>".repeat(95) + "</x>"));
        var many = Feeds.parsed("<rss version=\"2.0\"><channel>" + "<item><link>https://a.example/1</link></item>"
                + "<b/>".repeat(XmlCleaner.MAX_NODES) + "</channel></rss>");

        assertThat(deep.entries()).hasSize(1);
        assertThat(deep.problems()).contains("elements nest deeper than 90: the inner ones were left out");
        assertThat(many.entries()).hasSize(1);
        assertThat(many.problems()).contains("more than 200000 elements: the rest was not read");
    }
}
