package io.newswire.store.access;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestPostgres;
import io.newswire.store.TestServer;
import io.newswire.store.database.Database;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIT {
    private static final String READER = "reader-0123456789";
    private static final String OPERATOR = "operator-0123456789";
    private static final String NEW = "{\"name\": \"n\"}";
    private static final Database DATABASE = TestPostgres.migrated();
    private static final TestServer SERVER = new TestServer(DATABASE, List.of(READER), List.of(OPERATOR));
    private static final TestServer LOCAL = new TestServer(DATABASE);

    @AfterAll
    static void stop() {
        SERVER.close();
        LOCAL.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/articles",
                "/api/articles/stream",
                "/api/openapi.json",
                "/api/nowhere",
                "/feeds",
                "/no"
            })
    void nobody_reads_without_a_token(String path) throws Exception {
        for (var headers : List.of(new String[0], bearer("wrong-0123456789"))) {
            var answer = SERVER.get(path, headers);
            assertThat(answer.statusCode()).isEqualTo(401);
            if (path.startsWith("/api")) {
                assertThat(json(answer).get("type").asString()).isEqualTo("urn:newswire:problem:unauthorized");
            } else {
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .isPresent();
                assertThat(answer.body())
                        .contains("A token is needed", "There is no token", "the token as password")
                        .contains("<code>Authorization: Bearer TOKEN</code>")
                        .doesNotContain("`")
                        .as("whatever it links to would be refused as well")
                        .doesNotContain("<nav", "<a href");
            }
            assertThat(answer.headers().allValues("WWW-Authenticate"))
                    .anyMatch(challenge -> challenge.startsWith("Basic "))
                    .anyMatch(challenge -> challenge.startsWith("Bearer "));
            assertThat(answer.body()).doesNotContain("0123456789");
        }
        assertThat(SERVER.send("HEAD", path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/console.css", "/assets/newswire.svg"})
    void what_is_the_same_for_everybody_needs_none(String path) throws Exception {
        assertThat(SERVER.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_reader_reads_and_does_not_change() throws Exception {
        assertThat(SERVER.get("/api/articles", bearer(READER)).statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/", "Authorization", basic("me", READER)).statusCode())
                .isEqualTo(200);
        var refused = create(SERVER, bearer(READER));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:newswire:problem:forbidden");
        assertThat(SERVER.send("DELETE", "/api/saved-queries/x", "", bearer(READER))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_guesses_is_counted() throws Exception {
        try (var server = new TestServer(DATABASE, List.of(READER), List.of(OPERATOR))) {
            server.get("/api/articles");
            server.get("/api/articles", bearer("guess-0123456789"));
            server.get("/api/articles", bearer("another-0123456789"));
            create(server, bearer(READER));
            create(server, "Authorization", "Bearer " + OPERATOR, "Sec-Fetch-Site", "cross-site");
            assertThat(refused(server, "no-token")).isEqualTo(1);
            assertThat(refused(server, "unknown-token")).isEqualTo(2);
            assertThat(refused(server, "too-small-role")).isEqualTo(1);
            assertThat(refused(server, "foreign-origin")).isEqualTo(1);
        }
    }

    @Test
    void an_operator_reads_and_changes() throws Exception {
        assertThat(SERVER.get("/api/articles", bearer(OPERATOR)).statusCode()).isEqualTo(200);
        assertThat(create(SERVER, bearer(OPERATOR)).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, http://evil.example"})
    void a_page_of_somebody_else_changes_nothing_with_or_without_tokens(String header, String value) throws Exception {
        for (var answer : List.of(
                create(SERVER, "Authorization", basic("me", OPERATOR), header, value), create(LOCAL, header, value))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(json(answer).get("type").asString()).isEqualTo("urn:newswire:problem:foreign-origin");
        }
        assertThat(LOCAL.get("/api/summary", header, value).statusCode()).isEqualTo(200);
    }

    @Test
    void without_tokens_a_name_that_was_made_to_lead_here_changes_and_reads_nothing() throws Exception {
        assertThat(create(LOCAL).statusCode()).isEqualTo(201);
        assertThat(statusOf(LOCAL, "DELETE /api/saved-queries/x", "rebound.example"))
                .isEqualTo(403);
        assertThat(statusOf(LOCAL, "DELETE /api/saved-queries/x", "localhost:1"))
                .isEqualTo(404);
        for (var reading : List.of("GET /api/summary", "GET /", "HEAD /api/articles")) {
            assertThat(statusOf(LOCAL, reading, "rebound.example")).as(reading).isEqualTo(403);
            assertThat(statusOf(LOCAL, reading, "127.0.0.1:8080")).as(reading).isEqualTo(200);
        }
        assertThat(statusOf(LOCAL, "GET /assets/console.css", "rebound.example"))
                .as("open to all")
                .isEqualTo(200);
    }

    /** By hand: the JDK's client lets nobody say whom it calls. */
    private static int statusOf(TestServer server, String asked, String host) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            var request = asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(reader.readLine().split(" ")[1]);
        }
    }

    private static HttpResponse<String> create(TestServer server, String... headers) throws Exception {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return server.send("POST", "/api/saved-queries", NEW, all);
    }

    private static double refused(TestServer server, String outcome) {
        return server.meters()
                .get("newswire.outcomes")
                .tag("stage", "access")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static String basic(String user, String token) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
    }
}
