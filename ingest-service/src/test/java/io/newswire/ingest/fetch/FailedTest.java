package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.platform.dial.AddressGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers do when they fail, and how the outcome tells of it. */
@Timeout(60)
class FailedTest extends OneServer {
    @Test
    void large_bodies_are_held_a_few_at_a_time() {
        var limits = new FetchLimits(
                1_000_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                5,
                1,
                "newswire-test/1");
        var roomy = Web.fetcher(limits, server);
        for (int i = 0; i < 3; i++) {
            server.enqueue(Web.html("a".repeat(BodyRoom.SMALL + 1)));
        }
        server.enqueue(Web.html("small"));

        var first = roomy.fetch(Web.feed(Web.url(server, "/")));
        Web.fetched(first.outcome());
        Web.assertFailed(roomy.fetch(Web.feed(Web.url(server, "/"))).outcome(), "busy");
        first.close();
        Web.fetched(roomy.fetch(Web.feed(Web.url(server, "/"))).outcome());
        Web.fetched(roomy.fetch(Web.feed(Web.url(server, "/"))).outcome());
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
        var hasty = Web.limits(Duration.ofSeconds(5), Duration.ofMillis(200));

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
