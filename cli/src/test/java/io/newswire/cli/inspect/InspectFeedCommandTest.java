package io.newswire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectFeedCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FEED = """
            <rss version="2.0"><channel><title>Hafen &amp;amp; Meer</title><link>https://hafen.example/</link>
              <ttl>30</ttl><skipDays><day>Sunday</day></skipDays>
              <item><title>Eins</title><link>eins.html</link><guid isPermaLink="false">1</guid>
                <pubDate>Tue, 03 Mar 2026 09:30:00 +0100</pubDate><author>a@hafen.example</author>
                <description>&lt;p&gt;Text</description>
                <enclosure url="https://hafen.example/1.mp3" type="audio/mpeg" length="42"/></item>
            </channel></rss>
            """;

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_feed_is_printed_with_its_entries_and_absent_values_are_null() throws IOException {
        assertThat(run(file("one.xml", FEED))).isEqualTo(ExitCode.OK);

        var feed = JSON.readTree(out.toString());
        assertThat(feed.path("format").asString()).isEqualTo("rss-2.0");
        assertThat(feed.path("title").asString()).isEqualTo("Hafen &amp; Meer");
        assertThat(feed.path("updated").isNull()).isTrue();
        assertThat(feed.at("/hints/ttl").asInt()).isEqualTo(30);
        assertThat(feed.at("/hints/skipDays/0").asString()).isEqualTo("Sunday");
        var entry = feed.at("/entries/0");
        assertThat(entry.path("link").asString()).isEqualTo("https://hafen.example/eins.html");
        assertThat(entry.path("id").asString()).isEqualTo("1");
        assertThat(entry.path("published").asString()).isEqualTo("2026-03-03T09:30:00+01:00");
        assertThat(entry.at("/authors/0").asString()).isEqualTo("a@hafen.example");
        assertThat(entry.path("summary").asString()).isEqualTo("<p>Text");
        assertThat(entry.at("/enclosures/0").toString())
                .isEqualTo("{\"url\":\"https://hafen.example/1.mp3\",\"type\":\"audio/mpeg\",\"length\":42}");
        assertThat(feed.path("problems").isEmpty()).isTrue();
    }

    @Test
    void one_input_is_indented_and_several_are_one_line_each() throws IOException {
        var file = file("one.xml", FEED);

        run(file);
        assertThat(out.toString().lines()).hasSizeGreaterThan(20);
        run("--output", "json", file);
        assertThat(out.toString().lines()).hasSize(1);
        run(file, file);
        assertThat(lines()).extracting(line -> line.path("input").asString()).containsExactly(file, file);
    }

    @Test
    void inputs_that_cannot_be_read_are_errors_and_the_others_go_on() throws IOException {
        var none = directory.resolve("none.xml").toString();
        var page = file("page.html", "<html><body>Not found</body></html>");

        assertThat(run(none, directory.toString(), page, file("one.xml", FEED))).isEqualTo(ExitCode.FAILED);

        assertThat(lines())
                .extracting(line -> line.at("/error/reason").asString())
                .containsExactly("no-such-file", "not-a-file", "not-a-feed", "");
        assertThat(lines().getFirst().propertyNames()).containsExactly("input", "error");
    }

    @Test
    void one_line_says_how_many_inputs_failed_and_why_the_first_did() throws IOException {
        var page = file("page.html", "<html><body>Not found</body></html>");
        var json = file("feed.json", "{\"version\": \"https://jsonfeed.org/version/1\",\n\"items\": [{\"id\": oops}]}");

        assertThat(run(file("one.xml", FEED), page, json, "ftp://news.example/rss"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("newswire: 3 of 4 failed, the first is " + page)
                .contains("`newswire explain " + page + "`");
        assertThat(lines().get(2).at("/error/detail").asString())
                .isEqualTo("not JSON at line 2, column 18, in items[0].id");
        assertThat(lines().get(3).at("/error/reason").asString()).isEqualTo("scheme");
    }

    @Test
    void an_index_lists_its_sitemaps() throws IOException {
        run(file("index.xml", """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
                <loc>https://a.example/1.xml</loc><lastmod>2026-03-01</lastmod></sitemap></sitemapindex>"""));

        var index = JSON.readTree(out.toString());
        assertThat(index.path("format").asString()).isEqualTo("sitemap-index");
        assertThat(index.at("/entries/0/link").asString()).isEqualTo("https://a.example/1.xml");
        assertThat(index.at("/entries/0/updated").asString()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void what_could_move_a_cursor_is_escaped_and_stays_the_same_value() throws IOException {
        run(file("evil.xml", FEED.replace("Eins", "a\u202eb\u0085c")));

        assertThat(out.toString()).doesNotContain("\u202e").doesNotContain("\u0085");
        assertThat(JSON.readTree(out.toString()).at("/entries/0/title").asString())
                .isEqualTo("a\u202eb\u0085c");
    }

    @Test
    void a_base_and_a_content_type_stand_in_for_the_server() throws IOException {
        var file = directory.resolve("latin.xml");
        Files.write(
                file,
                FEED.replace("Eins", "Öl")
                        .replace("<link>https://hafen.example/</link>", "")
                        .getBytes(StandardCharsets.ISO_8859_1));

        run("--base", "https://other.example/x/", "--content-type", "text/xml; charset=iso-8859-1", file.toString());

        var entry = JSON.readTree(out.toString()).at("/entries/0");
        assertThat(entry.path("title").asString()).isEqualTo("Öl");
        assertThat(entry.path("link").asString()).isEqualTo("https://other.example/x/eins.html");
    }

    @Test
    void links_that_are_relative_to_nobody_knows_what_are_said_to_be_and_what_would_help() throws IOException {
        var file = file("relative.xml", FEED.replace("<link>https://hafen.example/</link>", ""));

        assertThat(run(file, file)).isEqualTo(ExitCode.OK);

        var hint = "1 link is relative, and nothing says to what: name the feed's own address with --base URL";
        assertThat(lines())
                .extracting(line -> line.at("/problems/0").asString())
                .containsExactly(hint, hint);
        assertThat(lines().getFirst().at("/entries/0/link").asString()).isEqualTo("eins.html");
        assertThat(err.toString()).isEqualTo("newswire: " + file + ": " + hint + System.lineSeparator());

        run("--base", "https://other.example/", file);
        assertThat(JSON.readTree(out.toString()).path("problems").isEmpty()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_url_is_fetched_through_the_guard() throws IOException {
        var server =
                com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(FEED.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
            assertThat(run(url)).isEqualTo(ExitCode.FAILED);
            assertThat(JSON.readTree(out.toString()).at("/error/reason").asString())
                    .isEqualTo("address");
            assertThat(JSON.readTree(out.toString()).at("/error/help").asString())
                    .contains("--allow 127.0.0.1:" + server.getAddress().getPort());
            assertThat(err.toString()).startsWith("newswire: " + url + ": ").contains("is in loopback", "--allow");
            assertThat(run("--allow", "127.0.0.1", url)).isEqualTo(ExitCode.OK);
            assertThat(JSON.readTree(out.toString()).path("entries")).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new InspectFeedCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(JSON::readTree).toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
