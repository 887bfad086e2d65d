package io.newswire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class InspectFetchCommandTest {
    private HttpServer server;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 4);
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        serve("/story", 200, null, "<p>hello</p>");
        serve("/short", 301, "/story", "");
        serve("/inside", 302, "http://10.0.0.1/admin", "");
        serve("/gone", 410, null, "");
        server.createContext("/rss", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        serve("/large", 200, null, "x".repeat(5_000));
        server.start();
    }

    private void serve(String path, int status, @Nullable String location, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.getResponseHeaders()
                    .add("X-Seen", String.valueOf(exchange.getRequestHeaders().getFirst("X-Key")));
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_whole_way_of_a_redirect_is_shown_with_what_was_dialled() {
        var typed = run("--allow", "127.0.0.1", site + "/short");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out().lines().count()).isGreaterThan(10);
        var report = typed.json();
        assertThat(report.at("/outcome").asString()).isEqualTo("fetched");
        assertThat(report.at("/finalUrl").asString()).isEqualTo(site + "/story");
        assertThat(report.at("/decodedBytes").asInt()).isEqualTo(12);
        assertThat(report.at("/cap").isNull()).isTrue();
        assertThat(report.at("/hops/0/status").asInt()).isEqualTo(301);
        assertThat(report.at("/hops/0/location").asString()).isEqualTo("/story");
        assertThat(report.at("/hops/0/address").asString()).isEqualTo(site.substring("http://".length()));
        assertThat(report.at("/hops/1/status").asInt()).isEqualTo(200);
    }

    @Test
    void it_stops_where_the_service_would_when_it_is_told_to() {
        var report = run("--allow", "127.0.0.1", "--no-follow", site + "/short").json();

        assertThat(report.at("/outcome").asString()).isEqualTo("moved");
        assertThat(report.at("/finalUrl").asString()).isEqualTo(site + "/story");
        assertThat(report.at("/permanent").asBoolean()).isTrue();
        assertThat(report.at("/hops").size()).isEqualTo(1);
    }

    @Test
    void without_leave_no_address_inside_is_dialled() {
        var typed = run(site + "/story");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.json().at("/outcome").asString()).isEqualTo("refused");
        assertThat(typed.json().at("/reason").asString()).isEqualTo("address");
        assertThat(typed.json().at("/hops/0/address").isNull()).isTrue();
        assertThat(typed.json().at("/hops/0/refusal").asString()).contains("loopback");
    }

    @Test
    void a_redirect_to_an_address_inside_is_shown_and_not_followed() {
        var report = run("--allow", "127.0.0.1", site + "/inside").json();

        assertThat(report.at("/reason").asString()).isEqualTo("address");
        assertThat(report.at("/hops/0/status").asInt()).isEqualTo(302);
        assertThat(report.at("/hops/0/location").asString()).isEqualTo("http://10.0.0.1/admin");
        assertThat(report.at("/hops/0/refusal").asString()).contains("private-use");
    }

    @Test
    void a_refusal_says_what_to_do_about_what_was_refused() {
        assertThat(run(site + "/story").json().at("/help").asString())
                .contains("--allow " + site.substring("http://".length()));
        assertThat(run("--allow", "127.0.0.1", site + "/inside")
                        .json()
                        .at("/help")
                        .asString())
                .contains("--allow 10.0.0.1,");
        var feed = run("--allow", "127.0.0.1", site + "/rss");
        assertThat(feed.json().at("/help").asString()).contains("--as feed", "newswire inspect feed");
        assertThat(feed.err()).startsWith("newswire: " + site + "/rss: refused").contains("--as feed");
    }

    @Test
    void the_cap_that_struck_is_named() {
        var report = run("--allow", "127.0.0.1", "--max-bytes", "1000", site + "/large")
                .json();

        assertThat(report.at("/reason").asString()).isEqualTo("too-large");
        assertThat(report.at("/cap/name").asString()).isEqualTo("coded-bytes");
        assertThat(report.at("/cap/value").asString()).isEqualTo("1000 bytes");
    }

    @Test
    void several_urls_are_one_object_a_line_and_one_that_fails_counts() {
        var typed = run("--allow", "127.0.0.1", site + "/story", site + "/gone", "ftp://a.example/");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.lines())
                .extracting(line -> line.at("/outcome").asString())
                .containsExactly("fetched", "gone", "refused");
        assertThat(typed.lines().get(2).at("/reason").asString()).isEqualTo("scheme");
        assertThat(typed.lines().get(2).at("/hops/0/refusal").asString()).contains("neither http nor https");
    }

    @Test
    void urls_are_read_from_standard_input() {
        var before = System.in;
        System.setIn(
                new ByteArrayInputStream((site + "/story\n\n" + site + "/gone\n").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("--allow", "127.0.0.1", "-").lines()).hasSize(2);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void the_body_is_saved(@TempDir Path directory) throws IOException {
        run("--allow", "127.0.0.1", "--body", directory.resolve("page").toString(), site + "/story");

        assertThat(Files.readString(directory.resolve("page"))).isEqualTo("<p>hello</p>");
    }

    @Test
    void a_line_that_is_not_understood_is_said_so() {
        assertThat(run("--timeout", "soon", site).exitCode()).isEqualTo(2);
        assertThat(run("--header", "nocolon", site).exitCode()).isEqualTo(2);
        assertThat(run("--allow", "a b", site).exitCode()).isEqualTo(2);
        assertThat(run("--max-bytes", "0", site).exitCode()).isEqualTo(2);
        assertThat(run().exitCode()).isEqualTo(2);
    }

    private static Typed run(String... arguments) {
        var out = new StringWriter();
        var line = new CommandLine(new InspectFetchCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        var err = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Typed(line.execute(arguments), out.toString(), err.toString());
    }

    private record Typed(int exitCode, String out, String err) {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        JsonNode json() {
            return JSON.readTree(out);
        }

        List<JsonNode> lines() {
            return out.lines().map(JSON::readTree).toList();
        }
    }
}
