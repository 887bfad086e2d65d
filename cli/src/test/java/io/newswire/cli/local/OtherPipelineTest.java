package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.newswire.cli.local.PipelineSettings.PreferredPorts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherPipelineTest {
    @TempDir
    private Path directory;

    @Test
    void one_that_runs_on_a_directory_that_is_known_is_named_by_it() throws IOException {
        var runs = Files.createDirectory(directory.resolve("runs"));
        var stopped = Files.createDirectory(directory.resolve("stopped"));
        RunFile.ofThisProcess("127.0.0.1:1", "jdbc:postgresql://127.0.0.1:2/a", Map.of(LocalService.STORE, 3), Map.of())
                .write(runs);

        assertThat(instead(List.of(stopped, runs), nobody()))
                .hasValue("one runs on " + runs + " (--data " + runs + ")");
        assertThat(OtherPipeline.instead(runs, List.of(runs), nobody())).isEmpty();
    }

    @Test
    void one_that_answers_at_the_usual_ports_is_named_by_them() throws IOException {
        var store = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 4);
        store.createContext("/health/live", exchange -> {
            var body = "{\"status\":\"up\",\"pid\":42}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        store.start();
        try {
            int port = store.getAddress().getPort();
            var url = "http://127.0.0.1:" + port;
            assertThat(instead(List.of(), new PreferredPorts(Ports.free(), port)))
                    .hasValue("one on another directory answers at " + url + ", process 42 (--store " + url + ")");
            assertThat(instead(List.of(), new PreferredPorts(port, port)).orElseThrow())
                    .endsWith("(--kafka 127.0.0.1:" + port + " --store " + url + ")");
        } finally {
            store.stop(0);
        }
    }

    @Test
    void a_server_of_somebody_else_is_no_pipeline() throws IOException {
        var other = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 4);
        other.start();
        try {
            assertThat(instead(
                            List.of(),
                            new PreferredPorts(Ports.free(), other.getAddress().getPort())))
                    .isEmpty();
        } finally {
            other.stop(0);
        }
    }

    private Optional<String> instead(List<Path> known, PreferredPorts ports) {
        return OtherPipeline.instead(directory.resolve("meant"), known, ports);
    }

    private static PreferredPorts nobody() {
        return new PreferredPorts(Ports.free(), Ports.free());
    }
}
