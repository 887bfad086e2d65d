package io.newswire.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectRobotsCommandTest {
    private static final String ROBOTS =
            "User-agent: *\nDisallow: /x\nCrawl-delay: 2.5\n\nUser-agent: other\nAllow: /\n";

    @TempDir
    private Path directory;

    @Test
    void the_line_that_decides_is_shown() throws IOException {
        var inspected = Inspected.of("robots", "https://a.org/x/1", "https://a.org/y", "--file", file());
        assertThat(inspected.exitCode()).isZero();
        assertThat(inspected.out())
                .containsExactly(
                        "{\"url\":\"https://a.org/x/1\",\"allowed\":false,\"line\":2,\"rule\":\"Disallow: /x\","
                                + "\"group\":\"*\",\"crawlDelay\":2.5,\"reason\":\"line 2\"}",
                        "{\"url\":\"https://a.org/y\",\"allowed\":true,\"group\":\"*\",\"crawlDelay\":2.5,"
                                + "\"reason\":\"no rule matches\"}");
    }

    @Test
    void another_agent_has_other_rules() throws IOException {
        assertThat(Inspected.of("robots", "https://a.org/x", "--file", file(), "--agent", "Other/2.0")
                        .out())
                .containsExactly("{\"url\":\"https://a.org/x\",\"allowed\":true,\"line\":6,\"rule\":\"Allow: /\","
                        + "\"group\":\"other\",\"reason\":\"line 6\"}");
    }

    @Test
    void the_file_or_the_urls_may_come_from_standard_input_but_not_both() throws IOException {
        assertThat(Inspected.withInput(ROBOTS, "robots", "https://a.org/x", "--file", "-")
                        .out()
                        .getFirst())
                .contains("\"line\":2");
        assertThat(Inspected.withInput("https://a.org/x\nhttps://a.org/y", "robots", "-", "--file", file())
                        .out())
                .hasSize(2);
        assertThat(Inspected.withInput("", "robots", "-", "--file", "-").exitCode())
                .isEqualTo(2);
    }

    @Test
    void what_is_no_url_and_a_file_that_is_not_there_fail_the_command() throws IOException {
        var noUrl = Inspected.of("robots", "/x", "--file", file());
        assertThat(noUrl.exitCode()).isEqualTo(1);
        assertThat(noUrl.out().getFirst()).startsWith("{\"url\":\"/x\",\"refused\":\"not-absolute\"");
        assertThat(Inspected.of("robots", "https://a.org/", "--file", "no-such-file")
                        .exitCode())
                .isEqualTo(1);
        assertThat(Inspected.of("robots", "https://a.org/", "--file", file(), "--agent", "?")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void without_a_file_it_is_fetched_once_and_its_status_counts() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = ROBOTS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var site = "http://127.0.0.1:" + server.getAddress().getPort();
            var inspected = Inspected.of("robots", site + "/x", site + "/y", "--allow", "127.0.0.1");
            assertThat(inspected.out().get(0)).contains("\"allowed\":false,\"line\":2");
            assertThat(inspected.out().get(1)).contains("\"allowed\":true");
            assertThat(asked).hasValue(1);
            var refused = Inspected.of("robots", site + "/x");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out().getFirst()).contains("\"allowed\":false", "is in loopback");
            assertThat(refused.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("newswire: " + site + "/robots.txt: it cannot be had")
                    .contains("--allow 127.0.0.1");
        } finally {
            server.stop(0);
        }
    }

    private String file() throws IOException {
        var file = directory.resolve("robots.txt");
        Files.writeString(file, ROBOTS);
        return file.toString();
    }
}
