package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.Article.Publisher;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.NewsDate;
import io.newswire.contracts.Story;
import io.newswire.contracts.Story.Change;
import io.newswire.contracts.Story.Member;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryCommandTest {
    private static final String URL = "https://news.example/b";
    private static final String A = "a".repeat(32);
    private static final String B = ArticleId.ofUrl(URL);
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final JsonCodec<Story> STORY = JsonCodec.of(Story.class);

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int unknown = 404;
    private String erased = "";
    private HttpServer store;

    @BeforeEach
    void start() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/", exchange -> {
            var uri = exchange.getRequestURI().toString();
            asked.add(uri);
            var answer = answers.getOrDefault(uri, "nothing of that name").getBytes(StandardCharsets.UTF_8);
            boolean gone = uri.equals(erased);
            exchange.getResponseHeaders().set("Content-Type", gone ? "application/problem+json" : "application/json");
            exchange.sendResponseHeaders(gone ? 410 : answers.containsKey(uri) ? 200 : unknown, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        store.start();
    }

    @AfterEach
    void stop() {
        store.stop(0);
    }

    @Test
    void a_story_is_shown_with_its_tellings_the_first_publisher_before_the_others() {
        answers.put("/api/stories/" + A, json(story(A, null, 2)));
        var typed = run("story", A);
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out().lines())
                .containsExactly(
                        "Harbour \\u001b[31mreopens",
                        "  story           " + A,
                        "  tellings        2",
                        "  first publisher The Herald",
                        "  agency          Reuters",
                        "  last change     2026-03-02T08:01:01Z, joined",
                        "",
                        "Harbour \\u001b[31mreopens",
                        "  The Herald · 2026-03-02T07:00:00Z · first publisher · 88 % like " + A,
                        "  https://news.example/b",
                        "",
                        "Bridge open",
                        "  " + A + " · undated, seen 2026-03-02T08:00:00Z · Reuters",
                        "  id " + A);
    }

    @Test
    void what_a_telling_repeats_and_how_long_after_the_first_it_came_are_said() {
        var story = new Story(
                A,
                Change.JOINED,
                B,
                List.of(
                        member(A, "2026-03-02T07:00:00Z", null, "The Herald"),
                        member(B, "2026-03-02T09:30:00+01:00", new Duplicate(Duplicate.Kind.EXACT, A, 1), "The Post"),
                        member("c".repeat(32), "2026-03-02", new Duplicate(Duplicate.Kind.NEAR, B, 0.7), "The Sun")),
                7,
                A,
                null,
                null,
                AT);
        answers.put("/api/stories/" + A, json(story));
        assertThat(run("story", A).out())
                .contains("The Post · 2026-03-02T09:30:00+01:00 · 1 h 30 min after the first · same text as The Herald")
                .contains("The Sun · 2026-03-02 · 70 % like The Post")
                .endsWith("and 4 more: http://127.0.0.1:" + store.getAddress().getPort() + "/api/articles?story=" + A
                        + System.lineSeparator());
    }

    @Test
    void an_article_that_was_erased_is_told_to_be_gone() {
        erased = "/api/articles/" + B;
        answers.put(
                erased,
                "{\"title\":\"Gone\",\"status\":410,\"detail\":\"'b' is gone\",\"fix\":\"there is nothing to do\"}");
        var typed = run("story", URL);
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("'b' is gone");
    }

    @Test
    void the_story_of_an_article_is_found_by_its_address_and_where_it_was_merged() {
        answers.put("/api/articles/" + B, "{\"story\":\"merged\",\"storyMemberCount\":2}");
        answers.put("/api/stories/merged", json(story("merged", A, 0)));
        answers.put("/api/stories/" + A, json(story(A, null, 2)));
        var typed = run("story", URL, "--output", "json");
        assertThat(typed.exitCode()).isZero();
        assertThat(STORY.decode(typed.out().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(STORY.decode(json(story(A, null, 2)).getBytes(StandardCharsets.UTF_8)));
        assertThat(typed.out().lines()).hasSize(1);
    }

    @Test
    void a_story_that_was_merged_is_shown_where_it_went_though_its_article_is_not_stored() {
        answers.put("/api/stories/" + B, json(story(B, A, 0)));
        answers.put("/api/stories/" + A, json(story(A, null, 2)));
        assertThat(run("story", B).out()).contains("story           " + A);
    }

    @Test
    void an_article_that_nobody_repeats_and_one_that_is_not_known_have_no_story() {
        answers.put("/api/articles/" + B, "{\"story\":\"" + B + "\",\"storyMemberCount\":1}");
        var alone = run("story", URL);
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.err()).contains(URL + ": no story: the article repeats none that is known");
        var unknown = run("story", A);
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains(A + ": the store knows no such article or story", "newswire stories");
    }

    @Test
    void an_article_that_was_taken_down_has_none_and_it_says_since_when() {
        unknown = 404;
        answers.put("/api/articles/" + B, "{\"story\":\"" + A + "\",\"deletedAt\":\"2026-03-02T08:00:00Z\"}");
        assertThat(run("story", B).err()).contains("no story: the article was taken down at 2026-03-02T08:00:00Z");
    }

    @Test
    void what_is_no_name_is_a_misuse_and_a_store_that_fails_or_is_away_says_so() {
        assertThat(run("story", "harbour").exitCode()).isEqualTo(2);
        assertThat(run("stories", "--limit", "0").exitCode()).isEqualTo(2);
        unknown = 503;
        var failed = run("story", A);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("status 503, nothing of that name");
        store.stop(0);
        assertThat(run("stories").err()).contains("No store answers at", "newswire up", "--store URL");
    }

    @Test
    void stories_are_listed_page_by_page_up_to_the_limit() {
        var first = "{\"items\":[" + found(A).repeat(200).replace("}{", "},{") + "],\"next\":\"there\"}";
        answers.put("/api/stories?limit=200", first);
        answers.put("/api/stories?limit=50&cursor=there", "{\"items\":[" + found(B) + "]}");
        var typed = run("stories", "--limit", "250");
        assertThat(asked).containsExactly("/api/stories?limit=200", "/api/stories?limit=50&cursor=there");
        assertThat(typed.out().lines().skip(800))
                .containsExactly(
                        "(no headline)",
                        "  3 tellings · AP · first publisher changed 2026-03-02T08:00:00Z",
                        "  " + B,
                        "");
        assertThat(run("stories", "--limit", "250", "--output", "json").out().lines())
                .hasSize(201);
    }

    @Test
    void the_largest_stories_of_an_agency_are_asked_for() {
        var query = "/api/stories?limit=5&agency=AP&from=2026-03-02&to=2026-03-03&order=tellings";
        answers.put(query, "{\"items\":[" + found(A) + "]}");
        var typed = run(
                "stories",
                "--order",
                "tellings",
                "--agency",
                "AP",
                "--from",
                "2026-03-02",
                "--to",
                "2026-03-03",
                "--limit",
                "5");
        assertThat(asked).containsExactly(query);
        assertThat(typed.out()).contains("3 tellings");
    }

    @Test
    void a_list_without_stories_is_no_failure() {
        answers.put("/api/stories?limit=20", "{\"items\":[]}");
        var typed = run("stories");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).contains("no stories");
    }

    private static String found(String id) {
        return "{\"id\":\"" + id + "\",\"change\":\"FIRST_PUBLISHER_CHANGED\",\"memberCount\":3,"
                + "\"sourceOrganization\":\"AP\",\"updatedAt\":\"2026-03-02T08:00:00Z\"}";
    }

    private static Story story(String id, @Nullable String mergedInto, int count) {
        var members = List.of(
                new Member(A, 1, null, "Bridge open", null, null, AT, null, "Reuters"),
                new Member(
                        B,
                        2,
                        URL,
                        "Harbour \u001b[31mreopens",
                        new Publisher("The Herald", null),
                        NewsDate.parse("2026-03-02T07:00:00Z"),
                        AT.plusSeconds(60),
                        new Duplicate(Duplicate.Kind.NEAR, A, 0.875),
                        null));
        return mergedInto != null
                ? new Story(id, Change.MERGED, null, List.of(), 0, null, null, mergedInto, AT)
                : new Story(id, Change.JOINED, B, members, count, B, "Reuters", null, AT.plusSeconds(61));
    }

    private static Member member(String id, String published, @Nullable Duplicate duplicate, String publisher) {
        return new Member(
                id,
                1,
                "https://news.example/" + id,
                "Harbour",
                new Publisher(publisher, null),
                NewsDate.parse(published),
                AT,
                duplicate,
                null);
    }

    private static String json(Story story) {
        return STORY.encodeToString(story);
    }

    private Typed run(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(
                List.of("--store", "http://127.0.0.1:" + store.getAddress().getPort()));
        return Typed.run(arguments.toArray(String[]::new));
    }
}
