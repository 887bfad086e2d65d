package io.newswire.store.hooks;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestPostgres;
import io.newswire.store.TestServer;
import io.newswire.store.database.Database;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedQueriesIT {
    private static final String LIST = "/api/saved-queries";
    private static final String HOOK =
            "{\"name\": \"<b>Bridges</b>\", \"query\": {\"q\": \"bridge\", \"language\": \"en\"},"
                    + " \"webhook\": {\"url\": \"http://127.0.0.1:8099/in?key=letmein\"}}";

    private final Database database = TestPostgres.migrated();
    private final TestServer server = new TestServer(database);

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_query_is_saved_found_and_removed_and_its_secret_told_once() throws Exception {
        var created = post(HOOK);
        assertThat(created.statusCode()).isEqualTo(201);
        var id = json(created).get("id").asString();
        assertThat(created.headers().firstValue("Location")).hasValue(LIST + "/" + id);
        assertThat(created.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json(created).at("/webhook/secret").asString()).startsWith("whsec_");

        var found = server.get(LIST + "/" + id);
        assertThat(json(found).at("/query/q").asString()).isEqualTo("bridge");
        assertThat(json(found).at("/webhook/state").asString()).isEqualTo("ACTIVE");
        assertThat(json(found).at("/webhook/receiver").asString()).isEqualTo("http://127.0.0.1:8099");
        for (var answer : new String[] {
            found.body(), server.get(LIST).body(), server.get("/saved-queries").body()
        }) {
            assertThat(answer).contains("Bridges").doesNotContain("whsec_").doesNotContain("letmein");
        }

        assertThat(server.send("DELETE", LIST + "/" + id).statusCode()).isEqualTo(204);
        assertThat(server.get(LIST + "/" + id).statusCode()).isEqualTo(404);
        assertThat(server.send("DELETE", LIST + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_list_is_followed_page_by_page_the_oldest_first() throws Exception {
        post("{\"name\": \"one\"}");
        post("{\"name\": \"two\"}");
        var first = json(server.get(LIST + "?limit=1"));
        assertThat(first.at("/items/0/name").asString()).isEqualTo("one");
        assertThat(first.at("/items/0").has("webhook")).isFalse();
        var second =
                json(server.get(LIST + "?limit=1&cursor=" + first.get("next").asString()));
        assertThat(second.at("/items/0/name").asString()).isEqualTo("two");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void what_was_given_up_is_shown_and_resumed_by_the_api_and_by_a_button() throws Exception {
        var id = json(post(HOOK)).get("id").asString();
        var giveUp =
                "UPDATE saved_query SET state = 'GIVEN_UP', failures = 9, failing_since = now(), last_error = '<i>no</i>'";
        database.forWrites().useHandle(handle -> handle.execute(giveUp));
        assertThat(json(server.get(LIST + "/" + id)).at("/webhook/state").asString())
                .isEqualTo("GIVEN_UP");
        assertThat(server.get("/saved-queries").body())
                .contains("given up")
                .contains("action=\"/saved-queries/" + id + "/resume\"")
                .doesNotContain("<i>no</i>");

        var resumed = server.send("POST", LIST + "/" + id + "/resume");
        assertThat(resumed.statusCode()).isEqualTo(200);
        assertThat(json(resumed).at("/webhook/state").asString()).isEqualTo("ACTIVE");
        assertThat(json(resumed).at("/webhook/failures").asInt()).isZero();
        database.forWrites().useHandle(handle -> handle.execute(giveUp));
        var pressed = server.send("POST", "/saved-queries/" + id + "/resume");
        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.headers().firstValue("Location").orElseThrow()).endsWith("/saved-queries");
        assertThat(json(server.get(LIST + "/" + id)).at("/webhook/state").asString())
                .isEqualTo("ACTIVE");
        assertThat(server.send("POST", LIST + "/nowhere/resume").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\", \"query\": {\"langauge\": \"en\"}} | langauge",
                "{\"name\": \"a\", \"webhook\": {\"url\": \"http://10.0.0.1/\"}} | webhook.url",
                "{\"name\": \"a\", \"webhook\": {\"url\": \"https://a.example/\"}, \"cursor\": \"x\"} | cursor",
                "nonsense | body"
            })
    void what_cannot_be_saved_is_told_with_its_place(String body, String parameter) throws Exception {
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("parameter").asString()).isEqualTo(parameter);
        assertThat(json(server.get(LIST)).get("items")).isEmpty();
    }

    @Test
    void a_form_of_a_browser_is_no_request() throws Exception {
        var answer = server.send("POST", LIST, HOOK, "Content-Type", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_without_an_end_is_not_read_to_it() throws Exception {
        assertThat(post("{\"name\": \"" + "x".repeat(70_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void no_more_are_saved_than_may_be() throws Exception {
        database.forWrites()
                .useHandle(handle -> handle.execute("INSERT INTO saved_query (id, name, parameters, created_at)"
                        + " SELECT n::text, 'n', '{}', now() FROM generate_series(1, " + SavedQueries.MOST + ") AS n"));
        var answer = post(HOOK);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("type").asString()).isEqualTo("urn:newswire:problem:too-many");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return server.send("POST", LIST, body, "Content-Type", "application/json");
    }
}
