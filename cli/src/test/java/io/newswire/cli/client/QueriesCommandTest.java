package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueriesCommandTest {
    private static final String FAILING = "{\"id\":\"1a\",\"name\":\"Bridges\",\"query\":{\"q\":\"bridge\"},"
            + "\"createdAt\":\"2026-11-24T12:00:00Z\",\"webhook\":{\"receiver\":\"https://hooks.example\","
            + "\"state\":\"ACTIVE\",\"position\":\"p\",\"failures\":3,\"failingSince\":\"2026-11-24T12:00:00Z\","
            + "\"lastError\":\"it answered 500\",\"delivered\":7}}";
    private static final String CREATED = FAILING.replace("\"failures\":3", "\"failures\":0,\"secret\":\"whsec_x\"");

    private final List<String> asked = new ArrayList<>();
    private String answer = "";
    private int status = 200;
    private HttpServer store;

    @BeforeEach
    void start() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/", exchange -> {
            asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .strip());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        store.start();
    }

    @AfterEach
    void stop() {
        store.stop(0);
    }

    @Test
    void a_query_is_saved_and_its_secret_printed() {
        status = 201;
        answer = CREATED;
        var typed = queries("add", "bridge", "--language", "en", "--webhook", "https://hooks.example/x");
        assertThat(typed.exitCode()).isZero();
        assertThat(asked)
                .containsExactly("POST /api/saved-queries {\"name\":\"bridge\",\"query\":{\"language\":\"en\","
                        + "\"q\":\"bridge\"},\"webhook\":{\"url\":\"https://hooks.example/x\"}}");
        assertThat(typed.out().lines())
                .containsExactly(
                        "1a  Bridges  (q: bridge)  → https://hooks.example, active, 7 delivered",
                        "secret, shown only now: whsec_x");
    }

    @Test
    void excluded_words_come_behind_the_end_of_options_and_no_words_mean_all_articles() {
        status = 201;
        answer = CREATED;
        queries("add", "--without-copies", "--", "bridge", "-toll");
        queries("add", "--name", "All");
        assertThat(asked)
                .containsExactly(
                        "POST /api/saved-queries {\"name\":\"bridge -toll\",\"query\":{\"duplicates\":\"exclude\","
                                + "\"q\":\"bridge -toll\"}}",
                        "POST /api/saved-queries {\"name\":\"All\",\"query\":{}}");
    }

    @Test
    void lists_are_followed_to_their_end() {
        answer = "{\"items\":[" + FAILING + "]}";
        assertThat(queries("list").out())
                .startsWith("1a  Bridges  (q: bridge)  → https://hooks.example, failing 3, 7 delivered");
        assertThat(queries("list", "--output", "json").out()).startsWith("{\"id\":\"1a\"");
        assertThat(asked).allMatch(request -> request.equals("GET /api/saved-queries?limit=200"));
    }

    @Test
    void one_is_shown_resumed_and_removed() {
        answer = FAILING;
        assertThat(queries("show", "1a").out()).contains("failing 3").contains("it answered 500");
        assertThat(queries("resume", "1a").exitCode()).isZero();
        answer = "";
        status = 204;
        assertThat(queries("remove", "1 a").out()).isEqualToIgnoringNewLines("removed 1 a\n");
        assertThat(asked)
                .containsExactly(
                        "GET /api/saved-queries/1a",
                        "POST /api/saved-queries/1a/resume",
                        "DELETE /api/saved-queries/1%20a");
    }

    @Test
    void a_new_secret_is_shown_this_once() {
        answer = CREATED;
        assertThat(queries("secret", "1a").out()).contains("secret, shown only now: whsec_x");
        assertThat(asked).containsExactly("POST /api/saved-queries/1a/secret");
    }

    @Test
    void whatever_narrows_a_search_narrows_what_is_saved() {
        status = 201;
        answer = CREATED;
        queries("add", "--name", "X", "--source", "news.example", "--section", "politics");
        assertThat(asked)
                .containsExactly("POST /api/saved-queries {\"name\":\"X\",\"query\":{\"section\":\"politics\","
                        + "\"source\":\"news.example\"}}");
    }

    @Test
    void what_the_store_says_against_it_is_told_with_what_to_do() {
        status = 400;
        answer = "{\"detail\":\"'webhook.url': no\",\"fix\":\"use another\"}";
        var refused = queries("add", "x", "--webhook", "http://10.0.0.1/");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).isEqualToNormalizingNewlines("newswire: 'webhook.url': no; use another\n");
        status = 401;
        assertThat(queries("list").err()).contains("NEWSWIRE_TOKEN");
        status = 403;
        assertThat(queries("remove", "x").err()).contains("token of an operator");
        status = 404;
        assertThat(queries("show", "x").err()).contains("no query is saved under this id");
    }

    private Typed queries(String... arguments) {
        var url = "http://127.0.0.1:" + store.getAddress().getPort();
        var head = Stream.of("queries", arguments[0], "--store", url);
        return Typed.run(Stream.concat(head, Stream.of(arguments).skip(1)).toArray(String[]::new));
    }
}
