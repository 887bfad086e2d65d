package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    private static final long OURS = 41;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 4);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void our_process_that_is_ready_is_ready_and_one_that_is_not_says_why_not() {
        answers(200, "{\"pid\": 41}");
        assertThat(Readiness.ask(url(), OURS)).isEmpty();
        answers(
                503,
                "{\"pid\": 41, \"checks\": {\"kafka\": \"down: no answer\", \"disk\": \"up\", \"archive\": \"down\"}}");
        assertThat(Readiness.ask(url(), OURS)).isEqualTo("archive is down; kafka is down, no answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200 | {\"pid\": 42}", "503 | {\"pid\": 42}", "200 | hello", "404 | {}"})
    void what_another_process_says_counts_neither_for_nor_against_ours(int status, String body) {
        answers(status, body);
        assertThat(Readiness.ask(url(), OURS)).isEqualTo("another process answers at " + url());
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answers(int status, String body) {
        try {
            server.removeContext("/health/ready");
        } catch (IllegalArgumentException e) {
            // The first answer.
        }
        server.createContext("/health/ready", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
