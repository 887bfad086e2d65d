package io.newswire.store.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FeedStatus.Poll;
import io.newswire.store.TestArticle;
import io.newswire.store.TestLetters;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.TestServer;
import io.newswire.store.TestStory;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolePagesIT {
    private static final String READER = "reader-0123456789";
    private static final String OPERATOR = "operator-0123456789";
    private static final String FEED = "https://news.example/feed.xml";
    private static final String FEED_PAGE = "/feeds/show?url=https%3A%2F%2Fnews.example%2Ffeed.xml";
    private static final Instant POLLED = Instant.parse("2026-11-20T10:00:00Z");

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final TestServer server = new TestServer(database, List.of(READER), List.of(OPERATOR));

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/saved-queries, Bridges, Resume",
        "/dead-letters, no link, Re-drive or discard…",
        "/dead-letters/0:0, no link, Re-drive or discard…",
        "/dead-letters/settle?letter=0:0, 1 dead letter, <form"
    })
    void who_may_only_read_is_offered_nothing_that_changes_something(String path, String read, String change)
            throws Exception {
        giveUp();
        rig.store(TestLetters.page(0, "<p>".getBytes(StandardCharsets.UTF_8), "no link"));
        assertThat(get(path, READER).body()).contains(read).doesNotContain(change);
        assertThat(get(path, OPERATOR).body()).contains(read, change);
    }

    private void giveUp() throws Exception {
        server.send(
                "POST",
                "/api/saved-queries",
                "{\"name\": \"Bridges\", \"webhook\": {\"url\": \"http://127.0.0.1:8099/\"}}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + OPERATOR);
        database.forWrites().useHandle(handle -> handle.execute("UPDATE saved_query SET state = 'GIVEN_UP'"));
    }

    @Test
    void a_name_without_end_is_shown_by_its_beginning_and_whole_among_the_fields_only() throws Exception {
        var endless = "Herald ".repeat(5_000).strip();
        var article = HostileRecord.of(
                Article.class,
                endless,
                Map.of("id", "a", "headline", "Bridge", "articleBody", "Text.", "inLanguage", "en"));
        rig.store(TestRecords.article(0, article));
        for (var page : List.of("/", "/pipeline")) {
            var text = get(page, READER).body().replaceAll("<[^>]*>", "");
            assertThat(text).hasSizeLessThan(5_000).contains("Herald Herald", "…");
        }
    }

    @Test
    void what_is_not_a_whole_article_is_marked_in_lists() throws Exception {
        rig.store(
                TestRecords.article(0, TestArticle.of("whole")),
                TestRecords.article(1, articleOf("missing", Article.Completeness.ERROR_PAGE)));
        for (var page : List.of("/", "/?q=Body", "/pipeline")) {
            assertThat(get(page, READER).body())
                    .containsOnlyOnce("badge partial")
                    .containsPattern("(?s)/articles/missing\\W.*<span class=\"badge partial\">error page</span>");
        }
    }

    @Test
    void a_stage_that_no_service_reads_is_marked_on_the_page_of_the_pipeline() throws Exception {
        assertThat(get("/pipeline", READER).body())
                .containsOnlyOnce("no service reads")
                .containsPattern("<b>enrich</b> <span class=\"badge idle\">");
    }

    private static Article articleOf(String id, Article.Completeness completeness) {
        return HostileRecord.of(
                Article.class,
                "Herald",
                Map.of(
                        "id",
                        id,
                        "headline",
                        "Page not found",
                        "articleBody",
                        "Body.",
                        "inLanguage",
                        "en",
                        "completeness",
                        completeness));
    }

    @Test
    void a_feed_has_a_page_with_its_polls_and_what_it_brought() throws Exception {
        rig.store(
                TestRecords.article(0, TestArticle.of("a").feed(FEED)),
                TestRecords.feed(0, feed(FEED)),
                TestRecords.feed(1, feed("https://silent.example/<rss>")));
        assertThat(get("/feeds", READER).body()).contains("<a href=\"" + FEED_PAGE + "\">The &lt;Herald&gt;</a>");
        assertThat(get(FEED_PAGE, READER).body())
                .contains("<h1 dir=\"auto\">The &lt;Herald&gt;</h1>", "href=\"" + FEED + "\"", "failing", "rss-2.0")
                .contains("<dt>Interval</dt><dd>20 min</dd>", "<dt>Articles found</dt><dd>1,234</dd>", "12.5 a day")
                .contains("href=\"/feeds/show?url=https%3A%2F%2Fother.example%2F\"")
                .contains("<a href=\"/?source=news.example\"><bdi>news.example</bdi></a>", "19 Nov 2026")
                .containsPattern("(?s)20 Nov 2026, 10:00 UTC</b>.*it &lt;answered&gt; 500.*20 Nov 2026, 09:00 UTC</b>");
        assertThat(get("/feeds/show?url=https%3A%2F%2Fsilent.example%2F%3Crss%3E", READER)
                        .body())
                .contains("https://silent.example/&lt;rss&gt;", "No article that it brought is stored.")
                .doesNotContain("href=\"https://silent");
    }

    private static FeedStatus feed(String url) {
        var polls = List.of(
                new Poll(POLLED.minusSeconds(3_600), "fetched", null, 20, 3),
                new Poll(POLLED, "failed", "it <answered> 500", 0, 0));
        return new FeedStatus(
                url,
                FeedStatus.State.ACTIVE,
                null,
                "The <Herald>",
                "rss-2.0",
                POLLED,
                POLLED.plusSeconds(1_200),
                POLLED,
                "failed",
                "it <answered> 500",
                1,
                Duration.ofMinutes(20),
                1_234,
                12.5,
                2L,
                POLLED,
                null,
                "https://other.example/",
                polls,
                POLLED);
    }

    @Test
    void a_feed_that_is_not_there_is_not_found_and_one_has_to_be_named() throws Exception {
        assertThat(get(FEED_PAGE, READER).statusCode()).isEqualTo(404);
        assertThat(get("/feeds/show?url=%3Cscript%3E", READER).body()).doesNotContain("<script");
        assertThat(get("/feeds/show", READER).statusCode()).isEqualTo(400);
        assertThat(get("/feeds/show?url=%00", READER).statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_asked_of_the_stories_stays_asked_on_each_way_on() throws Exception {
        rig.store(TestStory.of("s", 0).with("a").with("b").record());
        rig.store(TestStory.of("t", 1).with("c").with("d").record());
        database.forWrites().useHandle(handle -> handle.execute("UPDATE stories SET source_organization = 'A&B <C>'"));
        var asked = "/stories?agency=A%26B+%3CC%3E&from=2026-11-24&order=tellings&limit=1";
        var page = get(asked, READER).body().replace("&amp;", "&");

        assertThat(page)
                .contains(
                        "<a rel=\"next\" href=\"/stories?agency=A%26B+%3CC%3E&from=2026-11-24&order=tellings&limit=1&cursor=")
                .contains("<input type=\"hidden\" name=\"from\" value=\"2026-11-24\">")
                .contains("<input type=\"hidden\" name=\"order\" value=\"tellings\">")
                .doesNotContain("type=\"hidden\" name=\"agency\"", "<C>")
                .containsPattern("aria-current=\"true\">Most tellings<")
                .containsPattern("href=\"/stories\\?agency=A%26B\\+%3CC%3E&order=tellings&limit=1\">At any time<");
        assertThat(get("/stories?agency=none", READER).body()).contains("No story is here.", "Show all stories");
    }

    @Test
    void of_tellings_that_are_too_long_to_be_compared_whole_no_more_is_said_than_was_compared() throws Exception {
        var words = "word ".repeat(TextDifference.MOST_WORDS);
        rig.store(
                TestRecords.article(0, TestArticle.of("a").body(words + "\n\none end")),
                TestRecords.article(1, TestArticle.of("b").body(words + "\n\nanother end")),
                TestStory.of("s", 0).with("a").with("b").record());

        assertThat(get("/stories/s/compare?a=a&b=b", READER).body())
                .contains("What was compared says the same, word for word")
                .doesNotContain("Both texts say");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return server.get(path, "Authorization", "Bearer " + token);
    }
}
