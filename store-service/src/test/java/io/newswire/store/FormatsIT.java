package io.newswire.store;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsIT {
    private static final String EVIL = "\"><script>alert(1)</script> & ]]> \u0008 \uD83D\uDCF0";

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "application/x-ndjson, application/x-ndjson",
        "application/atom+xml, application/atom+xml",
        "application/feed+json, application/feed+json",
        "text/html, application/problem+json"
    })
    void the_header_decides_where_no_format_is_named(String accept, String type) throws Exception {
        var answer = server.get("/api/articles", "Accept", accept);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(answer.statusCode()).isEqualTo(accept.equals("text/html") ? 406 : 200);
        assertThat(server.get("/api/articles?format=json", "Accept", accept)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void a_feed_reader_reads_atom_from_page_to_page() throws Exception {
        store(
                TestArticle.of("a").published("2026-01-01T10:00:00Z").body("The bridge is open."),
                TestArticle.of("b").published("2026-01-02").body("The bridges are closed."),
                TestArticle.of("c").published("2026-01-03").body("Nothing of it."));
        var newest = atom("/api/articles?format=atom&q=bridge&limit=1&language=en");
        assertThat(newest.getEntries()).extracting("id").containsExactly("urn:newswire:article:b");
        assertThat(newest.getUpdated()).isNotNull();
        assertThat(link(newest, "self"))
                .contains("q=bridge", "limit=1", "format=atom")
                .startsWith(base());
        assertThat(newest.getAlternateLinks().getFirst().getHref()).isEqualTo(base() + "/?q=bridge&language=en");

        var second = atom(link(newest, "next").substring(base().length()));
        assertThat(second.getId()).isEqualTo(newest.getId());
        assertThat(second.getEntries()).extracting("id").containsExactly("urn:newswire:article:a");
        assertThat(second.getOtherLinks()).extracting("rel").doesNotContain("next");
        assertThat(link(second, "first")).isEqualTo(link(newest, "self"));
        var entry = second.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Headline of a");
        assertThat(entry.getPublished().toInstant()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
        assertThat(entry.getAuthors()).extracting("name").containsExactly("Ada Reporter", "Ben Writer");
        assertThat(entry.getAlternateLinks().getFirst().getHref()).isEqualTo("https://news.example/a");
        assertThat(entry.getSummary().getValue()).isEqualTo("The bridge is open.");
        assertThat(atom("/api/articles?format=atom&q=other").getId()).isNotEqualTo(newest.getId());
    }

    @Test
    void nothing_from_outside_becomes_markup_of_a_feed() throws Exception {
        store(TestArticle.of("a").headline(EVIL).body(EVIL).publisher(EVIL));
        database.forWrites().useHandle(handle -> handle.execute("UPDATE article SET url = 'javascript:alert(1)'"));
        var readable = EVIL.replace('\u0008', '\uFFFD');
        var entry = atom("/api/articles?format=atom").getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo(readable);
        assertThat(entry.getSummary().getValue()).contains("<script>");
        assertThat(entry.getAlternateLinks().getFirst().getHref()).isEqualTo(base() + "/articles/a");
        var item = json(server.get("/api/articles?format=jsonfeed")).at("/items/0");
        assertThat(item.get("title").asString()).isEqualTo(EVIL);
        assertThat(item.get("url").asString()).isEqualTo(base() + "/articles/a");
        assertThat(atom("/api/articles?format=atom&publisher=" + "%22%3E%3Cscript%3E%26")
                        .getEntries())
                .isEmpty();
    }

    @Test
    void a_json_feed_names_its_next_page() throws Exception {
        store(
                TestArticle.of("a").published("2026-01-01T10:00:00Z"),
                TestArticle.of("b").published(null));
        var feed = json(server.get("/api/articles?format=jsonfeed&limit=1"));
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items/0/id").asString()).isEqualTo("urn:newswire:article:b");
        assertThat(feed.at("/items/0").has("date_published")).isFalse();
        var next = json(server.get(feed.get("next_url").asString().substring(base().length())));
        assertThat(next.at("/items/0/date_published").asString()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(next.at("/items/0/content_text").asString()).isEqualTo("Body of a.");
        assertThat(next.at("/items/0/authors/1/name").asString()).isEqualTo("Ben Writer");
        assertThat(next.has("next_url")).isFalse();
    }

    @Test
    void the_search_page_leads_to_the_feed_of_its_question() throws Exception {
        store(TestArticle.of("a"), TestArticle.of("b").language("de"));
        var page = server.get("/?q=body&language=en").body();
        var address = "/api/articles?q=body&amp;language=en&amp;format=atom";
        assertThat(page)
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"" + address + "\"")
                .contains("<a href=\"/api/openapi.json\">API</a>");
        assertThat(atom(address.replace("&amp;", "&")).getEntries())
                .extracting("id")
                .containsExactly("urn:newswire:article:a");
    }

    @Test
    void an_export_has_every_article_whole_once_and_newest_first() throws Exception {
        store(TestArticle.of("a"));
        Copies.add(database, "a", 120, 5);
        var lines = lines(server.get("/api/articles?format=ndjson&limit=100000"));
        assertThat(lines).hasSize(121);
        assertThat(lines)
                .extracting(line -> line.get("id").asString())
                .doesNotHaveDuplicates()
                .startsWith("a", "a-00001");
        assertThat(lines.getLast().at("/document/articleBody").asString()).isEqualTo("Body of a.");
        assertThat(lines(server.get("/api/articles?format=ndjson&q=body&language=en&limit=60")))
                .hasSize(60);
    }

    @Test
    void an_export_can_have_the_revisions_before_too() throws Exception {
        store(TestArticle.of("a"), TestArticle.of("b"));
        IntStream.rangeClosed(2, 60)
                .forEach(n -> store(TestArticle.of("b").revision(n).headline("Headline " + n)));
        var all = lines(server.get("/api/articles?format=ndjson&revisions=all&limit=2"));
        assertThat(all)
                .extracting(
                        line -> line.get("id").asString() + line.get("revision").asInt())
                .containsExactlyElementsOf(
                        Stream.concat(IntStream.rangeClosed(1, 60).mapToObj(n -> "b" + n), Stream.of("a1"))
                                .toList());
        assertThat(all)
                .filteredOn(line -> line.has("cursor"))
                .extracting(line -> line.get("revision").asInt())
                .containsExactly(60, 1);
        assertThat(all.get(1).at("/document/headline").asString()).isEqualTo("Headline 2");
        assertThat(lines(server.get("/api/articles?format=ndjson&revisions=all&cursor="
                        + all.get(59).get("cursor").asString())))
                .isEqualTo(all.subList(60, 61));
        assertThat(lines(server.get("/api/articles?format=ndjson"))).hasSize(2);
    }

    @Test
    void an_export_goes_on_after_any_of_its_lines() throws Exception {
        store(TestArticle.of("a"));
        Copies.add(database, "a", 9, 5);
        var all = lines(server.get("/api/articles?format=ndjson&limit=10"));
        store(TestArticle.of("later").published("2026-11-20"));
        var rest = lines(server.get(
                "/api/articles?format=ndjson&cursor=" + all.get(3).get("cursor").asString()));
        assertThat(rest).isEqualTo(all.subList(4, 10));
    }

    @Test
    void an_export_that_cannot_go_on_says_so_in_its_last_line() throws Exception {
        store(TestArticle.of("a"));
        Copies.add(database, "a", 20_000, 5);
        var answer = server.open("/api/articles?format=ndjson&limit=100000");
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).contains("\"cursor\"");
            database.close();
            var last = reader.lines().reduce((a, b) -> b).orElseThrow();
            assertThat(JsonMapper.shared().readTree(last).at("/problem/type").asString())
                    .isEqualTo("urn:newswire:problem:database");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "format=rss, format, use json or ndjson or atom or jsonfeed",
        "format=ndjson&limit=100001, limit, use 1 to 100000",
        "format=atom&limit=201, limit, use 1 to 200",
        "format=atom&revisions=all, revisions, 'use format=ndjson with it, or leave it out'",
        "format=ndjson&revisions=some, revisions, use newest or all",
        "format=ndjson&cursor=xyz, cursor, use the next of the page before with the same filters"
    })
    void what_is_out_of_bounds_is_refused_with_the_bound(String query, String parameter, String fix) throws Exception {
        var answer = server.get("/api/articles?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("parameter").asString()).isEqualTo(parameter);
        assertThat(json(answer).get("fix").asString()).startsWith(fix);
    }

    @Test
    void a_parameter_that_is_nearly_right_is_answered_with_the_right_one() throws Exception {
        assertThat(json(server.get("/api/articles?langauge=de")).get("detail").asString())
                .contains("did you mean 'language'?");
        assertThat(json(server.get("/api/articles?colour=red")).get("detail").asString())
                .doesNotContain("did you mean");
    }

    private void store(TestArticle... articles) {
        for (var article : articles) {
            rig.store(TestRecords.article(0, article));
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.port();
    }

    private Feed atom(String path) throws Exception {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
    }

    private static String link(Feed feed, String relation) {
        return feed.getOtherLinks().stream()
                .filter(link -> link.getRel().equals(relation))
                .map(Link::getHref)
                .map(URI::create)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        var lines = new ArrayList<JsonNode>();
        answer.body().lines().forEach(line -> lines.add(JsonMapper.shared().readTree(line)));
        return lines;
    }
}
