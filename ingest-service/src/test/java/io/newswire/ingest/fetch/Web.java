package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.platform.dial.AddressGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;

/** A real server on the loopback address, and requests for what is on it. */
final class Web {
    static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final FetchLimits LIMITS = new FetchLimits(
            10_000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 5, 4, "newswire-test/1");

    private Web() {}

    static MockWebServer server() throws IOException {
        var server = new MockWebServer();
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        return server;
    }

    /** Hasty in one way or another, for servers that are slow. */
    static FetchLimits limits(Duration read, Duration total) {
        return new FetchLimits(
                LIMITS.maxBytes(), Duration.ofSeconds(5), read, total, 5, LIMITS.largeBodies(), LIMITS.userAgent());
    }

    static HttpFetcher fetcher(FetchLimits limits, MockWebServer... allowed) {
        var exceptions =
                List.of(allowed).stream().map(s -> "127.0.0.1:" + s.getPort()).toList();
        return new HttpFetcher(limits, new AddressGuard(exceptions), CLOCK);
    }

    static String url(MockWebServer server, String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    static FetchRequest article(String url) {
        return conditional(FetchRequest.Kind.ARTICLE, url, null, null);
    }

    static FetchRequest feed(String url) {
        return conditional(FetchRequest.Kind.FEED, url, null, null);
    }

    static FetchRequest robots(String url) {
        return conditional(FetchRequest.Kind.ROBOTS, url, null, null);
    }

    static FetchRequest conditional(
            FetchRequest.Kind kind, String url, @Nullable String etag, @Nullable String lastModified) {
        return new FetchRequest("r1", kind, url, "a1", null, etag, lastModified, Map.of(), Map.of(), 1, NOW);
    }

    static FetchRequest subscription(String url) {
        return new FetchRequest(
                "r1",
                FetchRequest.Kind.SUBSCRIPTION,
                url,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of("hub.mode", "subscribe", "hub.topic", "https://news.example/f?a=b&c"),
                1,
                Web.NOW);
    }

    static MockResponse html(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(body)
                .build();
    }

    static MockResponse redirect(int status, String to) {
        return new MockResponse.Builder().code(status).addHeader("Location", to).build();
    }

    static void assertRefused(FetchOutcome outcome, String reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FetchOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    static FetchOutcome.Failed assertFailed(FetchOutcome outcome, String reason) {
        assertThat(failed(outcome).reason()).as(outcome.toString()).isEqualTo(reason);
        return failed(outcome);
    }

    static FetchOutcome.Failed failed(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        return (FetchOutcome.Failed) outcome;
    }

    static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        return (FetchOutcome.Fetched) outcome;
    }
}
