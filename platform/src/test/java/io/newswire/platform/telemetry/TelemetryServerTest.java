package io.newswire.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.contracts.NewsDate;
import io.newswire.platform.telemetry.Health.Status;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetryServerTest {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Health health = new Health();
    private final AtomicReference<Status> database = new AtomicReference<>(Status.up());
    private TelemetryServer server;

    @BeforeEach
    void start() {
        health.ready("database", database::get);
        health.live("loop", Status::up);
        server = TelemetryServer.start(
                meters,
                health,
                Loopback.plain(),
                List.of(routes -> routes.get("/own", context -> context.result("own"))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void our_meters_are_shown_under_their_documented_names() throws Exception {
        var stage = new StageMeters(meters, "extract");
        stage.in("newswire.pages");
        stage.out("newswire.articles");
        stage.failed("undecodable");
        stage.outcome("published");
        stage.time(() -> {});
        stage.age(Instant.EPOCH, Instant.EPOCH.plusSeconds(2));
        stage.sincePublication(NewsDate.parse("1970-01-01T00:00:00Z"), Instant.EPOCH.plusSeconds(50));
        health.bindTo(meters);

        assertThat(get("/metrics").body())
                .contains("newswire_records_in_total{stage=\"extract\",topic=\"newswire.pages\"} 1.0")
                .contains("newswire_records_out_total{stage=\"extract\",topic=\"newswire.articles\"} 1.0")
                .contains("newswire_records_failed_total{reason=\"undecodable\",stage=\"extract\"} 1.0")
                .contains("newswire_outcomes_total{outcome=\"published\",stage=\"extract\"} 1.0")
                .contains("newswire_stage_seconds_count{stage=\"extract\"} 1")
                .contains("newswire_record_age_seconds_sum{stage=\"extract\"} 2.0")
                .contains("newswire_publication_age_seconds_bucket{stage=\"extract\",le=\"60.0\"} 1")
                .contains("newswire_health{check=\"database\",kind=\"ready\"} 1.0");
    }

    @Test
    void head_answers_as_get_does_without_the_body() throws Exception {
        database.set(Status.down("connection refused"));
        assertThat(head("/health/ready").statusCode()).isEqualTo(503);
        assertThat(head("/own").statusCode()).isEqualTo(200);
        assertThat(head("/own").body()).isEmpty();
        assertThat(head("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_check_that_is_down_turns_readiness_red_with_its_reason_and_leaves_liveness_alone() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);

        database.set(Status.down("connection refused"));
        health.bindTo(meters);

        assertThat(get("/metrics").body()).contains("newswire_health{check=\"database\",kind=\"ready\"} 0.0");
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).contains("down: connection refused");
        assertThat(get("/health").body()).contains("down: connection refused");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/own/%00", "/%2e%2e/etc/passwd", "/%zz"})
    void an_address_that_is_none_is_a_problem_as_any_other(String path) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"status\":400", "\"fix\"")
                    .doesNotContain("<html");
        }
    }

    @Test
    void an_address_that_is_too_long_is_one_too() throws Exception {
        var answer = get("/own?q=" + "x".repeat(70_000));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_service_adds_routes_of_its_own() throws Exception {
        assertThat(get("/own").body()).isEqualTo("own");
    }

    private HttpResponse<String> head(String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).HEAD().build(), BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
