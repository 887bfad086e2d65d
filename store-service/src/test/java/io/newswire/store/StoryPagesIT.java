package io.newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryPagesIT {
    private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(1)></ins>";

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_story_shows_its_first_publisher_and_every_telling() throws Exception {
        bridge();
        var page = server.get("/stories/s").body();
        assertThat(page)
                .contains("<h1 dir=\"auto\">Bridge reopens</h1>", "Reuters", "2 tellings")
                .contains("<a href=\"/articles/a\">Bridge reopens</a>", "<a href=\"/articles/b\">Bridge open again</a>")
                .contains("first publisher", "5 min", "88 %", "<bdi>Reuters</bdi></span><span class=\"badge\">")
                .contains("/stories/s/compare?a=a&amp;b=b");
        assertThat(page.split("compare\\?", -1))
                .as("the second with what it repeats and with the first, and none for the first itself")
                .hasSize(3);
        assertThat(server.get("/stories").body()).contains("<a href=\"/stories/s\">Bridge reopens</a>", "The Herald");
    }

    @Test
    void an_article_links_its_story_where_others_tell_it_too() throws Exception {
        bridge();
        store(TestArticle.of("alone"));
        assertThat(server.get("/articles/b").body())
                .contains("<a href=\"/stories/s\">One of 2 tellings of this story</a>");
        assertThat(server.get("/articles/alone").body()).doesNotContain("/stories/alone");
    }

    @Test
    void two_tellings_are_compared_word_by_word() throws Exception {
        bridge();
        assertThat(server.get("/stories/s/compare?a=a&b=b").body())
                .contains("2 differences: 1 word only in the first, 3 words only in the second", "<a href=\"#first\">")
                .contains(
                        "<p dir=\"auto\" id=\"first\" class=\"differs\">The harbour bridge <del>reopened</del> <ins>opened</ins> today<ins>, police said</ins>.");
        assertThat(server.get("/stories/s/compare?a=a&b=a").body()).contains("word for word");
    }

    @Test
    void a_revision_is_compared_with_the_one_before_it_field_by_field_and_word_by_word() throws Exception {
        store(
                TestArticle.of("r").revision(1).headline("Bridge opens").body("The bridge opens on Monday."),
                TestArticle.of("r").revision(3).headline("Bridge stays shut").body("The bridge opens on Friday."));

        assertThat(server.get("/articles/r").body())
                .contains("href=\"/articles/r/compare?revision=3\"")
                .doesNotContain("compare?revision=1");
        assertThat(server.get("/articles/r/compare?revision=3").body())
                .contains("What revision 3 changed", "<del>Monday</del>", "<ins>Friday</ins>")
                .containsPattern("(?s)<b>headline</b>.*Bridge opens.*Bridge stays shut")
                .doesNotContain("<b>inLanguage</b>");
        assertThat(server.get("/articles/r/compare").body()).contains("What revision 3 changed");
        assertThat(server.get("/articles/r/compare?revision=1").statusCode()).isEqualTo(404);
        assertThat(server.get("/articles/none/compare").statusCode()).isEqualTo(404);
    }

    @Test
    void a_merged_story_links_to_where_it_went() throws Exception {
        bridge();
        rig.store(TestStory.of("t", 2).mergedInto("s").record());
        var page = server.get("/stories/t");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<a href=\"/stories/s\">").doesNotContain("tellings");
        assertThat(server.get("/stories").body()).doesNotContain("/stories/t\"");
    }

    @Test
    void a_telling_that_is_not_stored_is_named_without_a_link() throws Exception {
        store(TestArticle.of("a"));
        rig.store(TestStory.of("s", 0).with("a").with("gone").record());
        assertThat(server.get("/stories/s").body())
                .contains("Headline of gone", "not stored")
                .doesNotContain("/articles/gone", "compare?");
    }

    @Test
    void whoever_asks_for_a_story_that_ended_is_told_how_stories_end() throws Exception {
        rig.store(TestStory.of("s", 0).with("a").with("b").record());
        rig.store(TestStory.ended("s"));
        var page = server.get("/stories/s");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no story 's'", "a story ends when", "newswire story ARTICLE-ID")
                .contains("<a href=\"/\">To the articles</a>");
        store(TestArticle.of("s"));
        assertThat(server.get("/stories/s").body()).contains("<a href=\"/articles/s\">To the article of this id</a>");
        assertThat(server.get("/api/stories/s").body()).contains("a story ends when");
    }

    @Test
    void members_that_the_record_does_not_list_are_counted_and_can_be_searched() throws Exception {
        var story = TestStory.of("s", 0).with("a");
        store(TestArticle.of("a"));
        rig.store(story.record());
        database.forWrites()
                .useHandle(handle ->
                        handle.execute("UPDATE stories SET document = jsonb_set(document, '{memberCount}', '600')"));
        assertThat(server.get("/stories/s").body()).contains("And 599 more", "href=\"/?story=s\"");
        assertThat(server.get("/?story=s").body())
                .contains("Headline of a", "<input type=\"hidden\" name=\"story\" value=\"s\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories/nowhere",
                "/stories/%22%3E",
                "/stories/nowhere/compare?a=a&b=b",
                "/stories/s/compare?a=nowhere&b=b",
                "/stories/s/compare?a=a&b=other",
                "/stories/s/compare?a=a&b=deleted"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        bridge();
        store(TestArticle.of("other"), TestArticle.of("deleted"));
        rig.store(TestRecords.deletion(1, "deleted", TestArticle.FETCHED.plusSeconds(60)));
        rig.store(TestStory.of("s", 3).with("a").with("b").with("deleted").record());
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/stories?limit=0, limit",
        "/stories?colour=red, colour",
        "/stories/s?x=1, x",
        "/stories/s/compare, a",
        "/stories/s/compare?a=a, b",
        "/stories/s/compare?a=a&b=b&c=d, c"
    })
    void a_bad_parameter_is_named(String path, String parameter) throws Exception {
        bridge();
        var page = server.get(path);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("'" + parameter + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories",
                "/stories/evil",
                "/stories/evil/compare?a=a&b=b",
                "/articles/a",
                "/articles/a/compare",
                "/?story=%22%3E%3Cscript%3E"
            })
    void nothing_from_outside_becomes_markup(String path) throws Exception {
        store(
                TestArticle.of("a").headline("before").body("nothing").publisher(EVIL),
                TestArticle.of("a")
                        .revision(2)
                        .headline(EVIL)
                        .body("before " + EVIL)
                        .publisher(EVIL),
                TestArticle.of("b")
                        .headline(EVIL)
                        .body("after <b>" + EVIL + "</b>")
                        .publisher(EVIL));
        rig.store(TestStory.of("evil", 0)
                .with("a", EVIL, EVIL, null)
                .with("b", EVIL, EVIL, null)
                .record());
        var page = server.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<img src=x")
                .doesNotContain("<b>&quot;")
                .doesNotContain("alert(1)</script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';");
    }

    private void bridge() {
        store(
                TestArticle.of("a").headline("Bridge reopens").body("The harbour bridge reopened today."),
                TestArticle.of("b")
                        .headline("Bridge open again")
                        .body("The harbour bridge opened today, police said."));
        rig.store(TestStory.of("s", 0)
                .with("a", "Bridge reopens", "The Herald", "2026-11-24T08:00:00Z")
                .with("b", "Bridge open again", "The Courier", "2026-11-24T09:05:00+01:00")
                .record());
    }

    private void store(TestArticle... articles) {
        for (var article : articles) {
            rig.store(TestRecords.article(0, article));
        }
    }
}
