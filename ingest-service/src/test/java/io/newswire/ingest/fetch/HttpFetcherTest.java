package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpFetcherTest {
    private MockWebServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = Web.server();
        fetcher = Web.fetcher(Web.LIMITS, server);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void a_page_is_fetched_with_all_that_the_server_said_of_it() throws InterruptedException {
        server.enqueue(Web.html("<p>é</p>")
                .newBuilder()
                .addHeader("ETag", "\"v1\"")
                .addHeader("Last-Modified", "yesterday")
                .build());

        var page = fetcher.fetch(Web.article(Web.url(server, "/story#part")));

        assertThat(page.outcome())
                .isEqualTo(new FetchOutcome.Fetched(
                        200,
                        Web.url(server, "/story"),
                        null,
                        null,
                        "text/html; charset=utf-8",
                        "\"v1\"",
                        "yesterday",
                        null,
                        List.of(),
                        null,
                        Bodies.digest("<p>é</p>".getBytes(StandardCharsets.UTF_8)),
                        9,
                        null));
        assertThat(page.body()).isEqualTo("<p>é</p>".getBytes(StandardCharsets.UTF_8));
        var seen = server.takeRequest();
        assertThat(seen.getHeaders().get("User-Agent")).isEqualTo("newswire-test/1");
        assertThat(seen.getHeaders().get("Accept")).startsWith("text/html");
        assertThat(seen.getHeaders().get("If-None-Match")).isNull();
        assertThat(seen.getHeaders().get("Cookie")).isNull();
    }

    @Test
    void the_outcome_of_a_feed_carries_its_body_whatever_it_says_it_is() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/octet-stream")
                .body("<rss/>")
                .build());

        var outcome =
                Web.fetched(fetcher.fetch(Web.feed(Web.url(server, "/feed"))).outcome());

        assertThat(outcome.body()).isEqualTo("<rss/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_conditional_request_carries_its_validators_and_hears_that_nothing_changed() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(304).build());

        var asked = Web.conditional(
                FetchRequest.Kind.FEED, Web.url(server, "/feed"), "\"v1\"", "Tue, 03 Mar 2026 09:00:00 GMT");

        assertThat(fetcher.fetch(asked).outcome()).isEqualTo(new FetchOutcome.NotModified(null));
        var seen = server.takeRequest();
        assertThat(seen.getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(seen.getHeaders().get("If-Modified-Since")).isEqualTo("Tue, 03 Mar 2026 09:00:00 GMT");
    }

    @Test
    void validators_stay_behind_at_a_redirect() throws InterruptedException {
        server.enqueue(Web.redirect(302, "/other"));
        server.enqueue(Web.html("x"));

        fetcher.fetch(Web.conditional(FetchRequest.Kind.FEED, Web.url(server, "/feed"), "\"v1\"", null));

        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void a_validator_that_no_header_can_carry_is_left_out() throws InterruptedException {
        server.enqueue(Web.html("x"));

        var page = fetcher.fetch(Web.conditional(FetchRequest.Kind.FEED, Web.url(server, "/f"), "\"é\r\nX: y\"", null));

        Web.fetched(page.outcome());
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void a_304_that_nobody_asked_for_is_a_failure() {
        server.enqueue(new MockResponse.Builder().code(304).build());

        assertThat(Web.failed(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome())
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void a_chain_of_permanent_redirects_moves_the_url(int status) {
        server.enqueue(Web.redirect(status, "/b"));
        server.enqueue(Web.redirect(301, Web.url(server, "/c")));
        server.enqueue(Web.html("x"));

        var outcome =
                Web.fetched(fetcher.fetch(Web.feed(Web.url(server, "/a"))).outcome());

        assertThat(outcome.finalUrl()).isEqualTo(Web.url(server, "/c"));
        assertThat(outcome.movedTo()).isEqualTo(Web.url(server, "/c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void one_temporary_redirect_in_the_chain_moves_nothing(int status) {
        server.enqueue(Web.redirect(301, "/b"));
        server.enqueue(Web.redirect(status, "/c"));
        server.enqueue(Web.html("x"));

        var outcome =
                Web.fetched(fetcher.fetch(Web.feed(Web.url(server, "/a"))).outcome());

        assertThat(outcome.finalUrl()).isEqualTo(Web.url(server, "/c"));
        assertThat(outcome.movedTo()).isNull();
    }

    @Test
    void a_circle_of_redirects_ends() {
        for (int i = 0; i < 6; i++) {
            server.enqueue(Web.redirect(301, "/again"));
        }

        Web.assertRefused(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome(), "redirects");
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://127.0.0.1/x, scheme",
        "file:///etc/passwd, scheme",
        "javascript:1, scheme",
        "'', url",
        "http://, url",
        "http://user:secret@127.0.0.1/, credentials",
        "not a url, url",
    })
    void a_url_that_is_none_of_ours_is_refused(String url, String reason) {
        Web.assertRefused(fetcher.fetch(Web.article(url)).outcome(), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, scheme",
        "ftp://127.0.0.1/, scheme",
        "http://me@127.0.0.1/, credentials",
        "'http://[::1', url"
    })
    void a_redirect_to_such_a_url_is_refused(String target, String reason) {
        server.enqueue(Web.redirect(302, target));

        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), reason);
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void what_is_gone_is_gone(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());

        assertThat(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome()).isEqualTo(new FetchOutcome.Gone(status));
    }

    @Test
    void a_server_under_load_says_when_to_come_again() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "120")
                .build());
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "Tue, 03 Mar 2026 12:05:00 GMT")
                .build());

        assertThat(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome())
                .isEqualTo(new FetchOutcome.Failed(
                        "http-status", "the server answered 503", 503, Duration.ofSeconds(120), true));
        assertThat(Web.failed(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome())
                        .retryAfter())
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_body_is_bounded_whether_its_length_is_told_or_not() {
        server.enqueue(Web.html("a".repeat(10_001)));
        server.enqueue(
                Web.html("").newBuilder().chunkedBody("a".repeat(10_001), 1_000).build());
        server.enqueue(Web.html("a".repeat(10_000)));

        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), "too-large");
        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), "too-large");
        Web.fetched(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome());
    }

    @Test
    void an_article_that_is_a_film_is_refused() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "video/mp4")
                .body("x")
                .build());

        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), "content-type");
    }

    @Test
    void a_server_that_does_not_answer_is_left_in_the_end() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var hasty = Web.limits(Duration.ofMillis(50), Duration.ofSeconds(5));

        assertThat(Web.failed(Web.fetcher(hasty, server)
                        .fetch(Web.article(Web.url(server, "/")))
                        .outcome()))
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo("timeout"))
                .satisfies(failed -> assertThat(failed.worthRetrying()).isTrue());
    }

    @Test
    void a_body_that_drips_is_left_when_the_whole_time_is_over() {
        server.enqueue(Web.html("a".repeat(1_000))
                .newBuilder()
                .throttleBody(1, 20, TimeUnit.MILLISECONDS)
                .build());
        var hasty =
                Web.limits(Duration.ofSeconds(5), Duration.ofMillis(200));

        assertThat(Web.failed(Web.fetcher(hasty, server)
                                .fetch(Web.article(Web.url(server, "/")))
                                .outcome())
                        .reason())
                .isEqualTo("timeout");
    }

    @Test
    void a_body_that_is_cut_off_is_not_taken() {
        server.enqueue(Web.html("a".repeat(5_000))
                .newBuilder()
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThat(Web.failed(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome())
                        .reason())
                .isEqualTo("truncated");
    }

    @Test
    void a_port_where_nobody_listens_is_a_failure_to_connect() {
        int port = freePort();
        var alone = new HttpFetcher(Web.LIMITS, new AddressGuard(List.of("127.0.0.1")), Web.CLOCK);

        assertThat(Web.failed(alone.fetch(Web.article("http://127.0.0.1:" + port + "/"))
                                .outcome())
                        .reason())
                .isEqualTo("connect");
    }

    @Test
    void a_name_that_does_not_exist_is_a_failure_of_dns() {
        assertThat(Web.failed(fetcher.fetch(Web.article("http://no-such-host.invalid/"))
                                .outcome())
                        .reason())
                .isEqualTo("dns");
    }

    @Test
    void a_server_that_has_no_certificate_is_a_failure_of_tls() throws GeneralSecurityException {
        var withoutKeys = SSLContext.getInstance("TLS");
        withoutKeys.init(null, null, null);
        server.useHttps(withoutKeys.getSocketFactory());

        var failed = Web.failed(fetcher.fetch(Web.article("https://127.0.0.1:" + server.getPort() + "/"))
                .outcome());

        assertThat(failed.reason()).isEqualTo("tls");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
