package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchCommandTest {
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private String answer = "{\"items\":[]}";
    private int status = 200;
    private HttpServer store;

    @BeforeEach
    void start() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        store.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
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
    void what_is_found_is_printed_without_control_characters() {
        answer = "{\"items\":[{\"id\":\"1\",\"headline\":\"Crane \\u001b[31mdown\",\"url\":\"http://a.example/\","
                + "\"publisher\":\"Post\",\"inLanguage\":\"en\",\"snippet\":[{\"text\":\"the last\\n\",\"match\":false},{\"text\":\"crane\",\"match\":true}],\"rank\":1}]}";
        var typed = search("crane", "--language", "en", "--limit", "3");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out().lines())
                .containsExactly(
                        "Crane \\u001b[31mdown", "  Post · en", "  http://a.example/", "  the last *crane*", "");
        assertThat(asked.get()).isEqualTo("/api/articles?q=crane&limit=3&language=en");
    }

    @Test
    void every_filter_is_asked_for_under_the_name_that_the_store_has_for_it() {
        search(
                "--source",
                "news.example",
                "--publisher",
                "P",
                "--country",
                "GB",
                "--section",
                "S",
                "--author",
                "A",
                "--entity",
                "E",
                "--completeness",
                "complete",
                "--feed",
                "https://f.example/rss",
                "--tag",
                "t",
                "--story",
                "s",
                "--from",
                "2026-11-01",
                "--to",
                "2026-11-02",
                "--without-copies");
        assertThat(asked.get())
                .isEqualTo(
                        "/api/articles?limit=10&source=news.example&publisher=P&country=GB&section=S&author=A"
                                + "&entity=E&completeness=complete&feed=https%3A%2F%2Ff.example%2Frss&tag=t&story=s&from=2026-11-01&to=2026-11-02&duplicates=exclude");
    }

    @Test
    void similar_words_are_told_beside_what_they_found() {
        answer = "{\"items\":[{\"id\":\"1\",\"headline\":\"Barrier\"}],\"similar\":[\"barrier\"]}";
        var typed = search("barier", "--output", "json");
        assertThat(typed.err()).contains("similar ones: barrier");
        assertThat(typed.out().lines()).hasSize(1);
    }

    @Test
    void an_export_is_printed_as_it_comes_but_harmless() {
        answer = "{\"id\":\"\u202e\"}\n{\"id\":\"2\"}\n";
        assertThat(search("x", "--export", "ndjson").out().lines())
                .containsExactly("{\"id\":\"\\u202e\"}", "{\"id\":\"2\"}");
        assertThat(asked.get()).isEqualTo("/api/articles?q=x&limit=10&format=ndjson");
        search("x", "--export", "ndjson", "--all-revisions");
        assertThat(asked.get()).isEqualTo("/api/articles?q=x&limit=10&format=ndjson&revisions=all");
        for (var other : List.of(List.of("x"), List.of("--export", "atom"))) {
            var refused = search(
                    Stream.concat(other.stream(), Stream.of("--all-revisions")).toArray(String[]::new));
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("--all-revisions is for --export ndjson only");
        }
        answer = "<feed><title>\u202ex</title></feed>";
        assertThat(search("--export", "atom").out().strip()).isEqualTo("<feed><title>&#8238;x</title></feed>");
    }

    @Test
    void words_are_one_query_and_special_characters_survive() {
        search("a&b", "ü?");
        assertThat(asked.get()).startsWith("/api/articles?q=a%26b+%C3%BC%3F&");
    }

    @Test
    void json_is_one_object_a_line() {
        answer = "{\"items\":[{\"id\":\"1\",\"headline\":\"A\"},{\"id\":\"2\",\"headline\":\"B\"}]}";
        assertThat(search("x", "--output", "json").out().lines())
                .containsExactly(
                        "{\"id\":\"1\",\"headline\":\"A\",\"snippet\":[]}",
                        "{\"id\":\"2\",\"headline\":\"B\",\"snippet\":[]}");
    }

    @Test
    void nothing_found_is_no_failure_and_a_refusal_is_one_with_its_text() {
        assertThat(search("x").exitCode()).isZero();
        status = 503;
        answer = "database away";
        var refused = search("x");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("status 503, database away");
        status = 400;
        answer = "{\"detail\":\"'from': 'nonsense' is no time\",\"fix\":\"give one\"}";
        var wrong = search("--from", "nonsense");
        assertThat(wrong.exitCode())
                .as("as a command line that is not understood")
                .isEqualTo(2);
        assertThat(wrong.err()).isEqualToNormalizingNewlines("newswire: 'from': 'nonsense' is no time; give one\n");
        answer = "<h1>no store of ours</h1>";
        assertThat(search("x").err()).contains("did not answer as expected: status 400");
    }

    @Test
    void words_that_are_too_long_for_an_address_are_told_as_such() {
        status = 414;
        answer = "{\"detail\":\"URI Too Long\",\"fix\":\"check the address and the headers of the request\"}";
        var typed = search("x".repeat(20_000));
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains("too long for the store: use fewer or shorter words")
                .doesNotContain("URI");
    }

    private Typed search(String... words) {
        var arguments = new String[words.length + 3];
        arguments[0] = "search";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--store";
        arguments[words.length + 2] = "http://127.0.0.1:" + store.getAddress().getPort() + "/";
        return Typed.run(arguments);
    }
}
