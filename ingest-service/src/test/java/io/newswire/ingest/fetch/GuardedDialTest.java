package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.FetchOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that must never be reached, however its address is spelled. */
@Timeout(60)
class GuardedDialTest {
    private MockWebServer secret;

    @BeforeEach
    void start() throws IOException {
        secret = Web.server();
        secret.enqueue(Web.html("secret"));
    }

    @AfterEach
    void stop() {
        secret.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "127.000.000.001",
                "0",
                "0.0.0.0",
                "127.0.0.1.",
                "127.255.255.254",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[0:0:0:0:0:0:0:1]",
                "[0000::0001]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1]",
                "[::1%251]",
                "①②⑦.⓪.⓪.①",
                "127。0。0。1",
                "ⓛocalhost",
                "%31%32%37.0.0.1",
                "localhost%00.example",
                "127.0.0.1%2eexample",
                "169.254.169.254",
                "100.100.100.200",
            })
    void no_spelling_of_an_address_inside_reaches_it(String host) {
        var outcome = Web.fetcher(Web.LIMITS)
                .fetch(Web.article("http://" + host + ":" + secret.getPort() + "/"))
                .outcome();

        assertThat(outcome).isInstanceOfAny(FetchOutcome.Refused.class, FetchOutcome.Failed.class);
        assertThat(OutcomeName.of(outcome)).isIn("refused_address", "refused_url", "failed_dns");
        assertThat(secret.getRequestCount()).isZero();
    }

    @Test
    void a_redirect_to_an_address_inside_is_refused() throws IOException {
        try (var front = Web.server()) {
            front.enqueue(Web.redirect(302, Web.url(secret, "/admin")));

            var outcome = Web.fetcher(Web.LIMITS, front)
                    .fetch(Web.article(Web.url(front, "/")))
                    .outcome();

            assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo("address");
                assertThat(refused.detail()).contains("loopback");
            });
            assertThat(secret.getRequestCount()).isZero();
        }
    }

    @Test
    void a_name_that_is_rebound_after_its_lookup_is_refused_when_it_is_dialled() throws IOException {
        var rebound = InetAddress.getByAddress("innocent.example", new byte[] {127, 0, 0, 1});

        try (var socket = new GuardedSockets(AddressGuard.strict()).createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(rebound, secret.getPort()), 1_000))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("innocent.example")
                    .hasMessageContaining("loopback");
        }
        assertThat(secret.getRequestCount()).isZero();
    }

    @Test
    void an_allowed_host_is_reached_by_its_name() {
        var guard = new AddressGuard(List.of("localhost:" + secret.getPort()));

        var page = new HttpFetcher(Web.LIMITS, guard, Web.CLOCK)
                .fetch(Web.article("http://localhost:" + secret.getPort() + "/"));

        Web.fetched(page.outcome());
    }
}
