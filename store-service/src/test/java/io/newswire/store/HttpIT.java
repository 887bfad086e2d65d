package io.newswire.store;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIT {
    private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void articles_are_found_and_followed_page_by_page() throws Exception {
        store(TestArticle.of("a").published("2026-01-01"), TestArticle.of("b").published("2026-01-02"));
        var first = json(get("/api/articles?q=body&limit=1&language=en"));
        assertThat(first.at("/items/0/inLanguage").asString()).isEqualTo("en");
        var second = json(get("/api/articles?q=body&limit=1&language=en&cursor="
                + first.get("next").asString()));
        assertThat(List.of(
                        first.at("/items/0/id").asString(),
                        second.at("/items/0/id").asString()))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void an_article_is_given_as_it_came_with_its_revisions() throws Exception {
        store(TestArticle.of("a"), TestArticle.of("a").revision(2).headline("second"));
        var newest = json(get("/api/articles/a"));
        assertThat(newest.at("/document/headline").asString()).isEqualTo("second");
        assertThat(newest.at("/document/provenance/headline/source").asString()).isEqualTo("json-ld");
        assertThat(newest.at("/revisions/1/revision").asInt()).isEqualTo(1);
        var first = json(get("/api/articles/a?revision=1"));
        assertThat(first.at("/document/headline").asString()).isEqualTo("Headline of a");
    }

    @Test
    void an_article_that_was_taken_down_is_gone_with_what_is_known_of_it() throws Exception {
        store(TestArticle.of("a"));
        rig.store(TestRecords.deletion(1, "a", TestArticle.FETCHED.plusSeconds(60)));

        var answer = get("/api/articles/a");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(json(answer).get("deletedAt").asString()).isEqualTo("2026-11-20T10:01:00Z");
        assertThat(json(answer).at("/document/headline").asString()).isEqualTo("Headline of a");
        var page = get("/articles/a");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Taken down on 20 Nov 2026, 10:01 UTC");
    }

    @Test
    void an_article_that_was_erased_is_gone_with_nothing_known_of_it() throws Exception {
        store(TestArticle.of("a"));
        rig.store(TestRecords.deletion(1, "a", TestArticle.FETCHED.plusSeconds(60)));
        database.forWrites().useHandle(handle -> handle.execute("DELETE FROM article_revision; DELETE FROM article"));
        for (var path : List.of("/articles/a", "/articles/a/trace")) {
            assertThat(get("/api" + path).statusCode()).isEqualTo(410);
            assertThat(get("/api" + path).body()).contains("is gone").doesNotContain("Headline");
            assertThat(get(path).statusCode()).isEqualTo(410);
            assertThat(get(path).body()).doesNotContain("Headline");
        }
        assertThat(get("/api/articles/b").statusCode()).isEqualTo(404);
    }

    @Test
    void stories_are_given_and_articles_name_theirs() throws Exception {
        store(TestArticle.of("a"), TestArticle.of("b"), TestArticle.of("c"));
        rig.store(
                TestStory.of("s", 1).with("a").with("b").record(),
                TestStory.of("t", 0).mergedInto("s").record());

        var story = json(get("/api/stories/s"));
        assertThat(story.get("firstPublisher").asString()).isEqualTo("a");
        assertThat(story.at("/members/1/duplicate/similarity").asDouble()).isEqualTo(0.875);
        assertThat(json(get("/api/stories/t")).get("mergedInto").asString()).isEqualTo("s");
        var list = json(get("/api/stories"));
        assertThat(list.get("items").size()).isEqualTo(1);
        assertThat(list.at("/items/0/first/headline").asString()).isEqualTo("Headline of a");
        assertThat(json(get("/api/articles?story=s")).get("items").size()).isEqualTo(2);
        assertThat(json(get("/api/articles/b")).get("story").asString()).isEqualTo("s");
        assertThat(json(get("/api/articles/b")).get("storyMemberCount").asInt()).isEqualTo(2);
        assertThat(json(get("/api/articles?story=c")).at("/items/0/story").asString())
                .isEqualTo("c");
    }

    @Test
    void dead_letters_feeds_and_counts_are_given() throws Exception {
        store(TestArticle.of("a"));
        rig.store(
                TestRecords.junk(Topic.DEAD_LETTERS, 0),
                TestRecords.feed(0, "https://news.example/feed", TestArticle.FETCHED, 2));
        assertThat(json(get("/api/dead-letters")).at("/items/0/reason").asString())
                .isEqualTo("unknown");
        assertThat(json(get("/api/feeds")).at("/items/0/consecutiveFailures").asInt())
                .isEqualTo(2);
        var summary = json(get("/api/summary"));
        assertThat(summary.get("articles").asInt()).isEqualTo(1);
        assertThat(summary.at("/deadLettersByCause/0/count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/articles?limit=0, limit",
        "/api/articles?from=yesterday, from",
        "/api/articles?q=%00, q",
        "/api/articles?cursor=xyz, cursor",
        "/api/articles?colour=red, colour",
        "/api/articles/a?revision=x, revision",
        "/api/dead-letters?limit=1000, limit",
        "/api/feeds?cursor=%25, cursor",
        "/api/stories?limit=201, limit",
        "/api/stories?cursor=xyz, cursor",
        "/api/stories?story=s, story",
        "/api/stories?order=largest, order",
        "/api/stories?from=yesterday, from",
        "/api/stories?to=2026-13-01, to",
        "/api/stories/s?limit=1, limit",
        "/api/summary?x=1, x"
    })
    void a_bad_parameter_is_answered_with_what_where_and_a_way_out(String path, String parameter) throws Exception {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(response);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("fix").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/article", "/api/articles/a/b/c", "/api/%3Cscript%3E"})
    void a_path_that_the_api_does_not_have_is_answered_like_any_other_problem(String path) throws Exception {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("type").asString()).isEqualTo("urn:newswire:problem:no-such-path");
        assertThat(json(response).get("fix").asString()).contains("/api/articles");
    }

    @Test
    void what_would_write_over_the_api_is_told_that_it_is_for_reading() throws Exception {
        var response = server.send("DELETE", "/api/articles/a");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(json(response).get("type").asString()).isEqualTo("urn:newswire:problem:only-read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/articles/nowhere", "/articles/nowhere", "/api/articles/%22%3E", "/api/stories/nowhere"})
    void what_is_not_stored_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=body",
                "/?q=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/articles/evil",
                "/articles/copy",
                "/pipeline",
                "/dead-letters",
                "/feeds",
                "/?limit=%3Cscript%3E",
                "/articles/%3Cscript%3E"
            })
    void nothing_from_outside_becomes_markup_and_no_page_may_run_anything(String path) throws Exception {
        store(
                TestArticle.of("evil").headline(EVIL).body("body " + EVIL).publisher(EVIL),
                TestArticle.of("copy").copyOf("evil", Article.Duplicate.Kind.NEAR, 0.9));
        rig.store(
                TestRecords.feed(0, "javascript:alert(1)//" + EVIL, TestArticle.FETCHED, 2),
                TestRecords.article(0, TestArticle.of("x")));
        var response = get(path);
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
        assertThat(response.body()).doesNotContainIgnoringCase("<script").doesNotContain("<img src=x");
        assertThat(response.body()).doesNotContain("href=\"javascript:");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe");
    }

    @Test
    void a_link_that_leads_outside_tells_the_other_side_nothing() throws Exception {
        store(TestArticle.of("a"));
        var links = get("/articles/a")
                .body()
                .lines()
                .filter(line -> line.contains("href=\"http"))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("rel=\"noopener noreferrer nofollow ugc\""));
    }

    @Test
    void the_pipeline_shows_how_far_each_stage_is_and_how_fast() throws Exception {
        assertThat(server.get("/pipeline").body())
                .containsPattern("(?s)<b>enrich</b>.*pages.*12,345.*17.3")
                .containsPattern("(?s)<b>store</b>.*articles.*>0<.*–")
                .contains("it is away");
    }

    @Test
    void the_pages_have_their_style_sheet() throws Exception {
        assertThat(get("/assets/console.css").headers().firstValue("Content-Type"))
                .hasValue("text/css; charset=utf-8");
        assertThat(get("/assets/newswire.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void without_its_database_the_service_says_so() throws Exception {
        database.close();
        var response = get("/api/articles");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).get("type").asString()).isEqualTo("urn:newswire:problem:database");
        assertThat(get("/").statusCode()).isEqualTo(503);
    }

    private void store(TestArticle... articles) {
        for (var article : articles) {
            rig.store(TestRecords.article(0, article));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return server.get(path);
    }
}
