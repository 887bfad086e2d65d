package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import java.io.IOException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which redirects are followed, what goes along, and what they say of an address. */
@Timeout(60)
class RedirectTest extends OneServer {
    @Test
    void validators_stay_behind_at_a_redirect() throws InterruptedException {
        server.enqueue(Web.redirect(302, "/other"));
        server.enqueue(Web.html("x"));

        fetcher.fetch(Web.conditional(FetchRequest.Kind.FEED, Web.url(server, "/feed"), "\"v1\"", null));

        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void a_chain_of_permanent_redirects_moves_the_url(int status) {
        server.enqueue(Web.redirect(status, "/b"));
        server.enqueue(Web.redirect(301, Web.url(server, "/c")));
        server.enqueue(Web.html("x"));

        var outcome = Web.fetched(fetcher.fetch(Web.feed(Web.url(server, "/a"))).outcome());

        assertThat(outcome.finalUrl()).isEqualTo(Web.url(server, "/c"));
        assertThat(outcome.movedTo()).isEqualTo(Web.url(server, "/c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void one_temporary_redirect_in_the_chain_moves_nothing(int status) {
        server.enqueue(Web.redirect(301, "/b"));
        server.enqueue(Web.redirect(status, "/c"));
        server.enqueue(Web.html("x"));

        var outcome = Web.fetched(fetcher.fetch(Web.feed(Web.url(server, "/a"))).outcome());

        assertThat(outcome.finalUrl()).isEqualTo(Web.url(server, "/c"));
        assertThat(outcome.movedTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "303, false", "307, false"})
    void a_feed_that_is_at_another_host_is_told_and_that_host_left_alone(int status, boolean permanent)
            throws IOException {
        try (var other = Web.server()) {
            server.enqueue(Web.redirect(status, Web.url(other, "/feed#part")));

            assertThat(Web.fetcher(Web.LIMITS, server, other)
                            .fetch(Web.feed(Web.url(server, "/")))
                            .outcome())
                    .isEqualTo(new FetchOutcome.Moved(Web.url(other, "/feed"), permanent));
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void an_article_that_is_at_another_address_is_told_and_not_followed() {
        server.enqueue(Web.redirect(301, "/story"));

        assertThat(fetcher.fetch(Web.article(Web.url(server, "/?p=1"))).outcome())
                .isEqualTo(new FetchOutcome.Moved(Web.url(server, "/story"), true));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void an_article_whose_redirect_changes_only_the_spelling_is_followed() {
        server.enqueue(Web.redirect(302, "/story?utm_source=here"));
        server.enqueue(Web.html("x"));

        assertThat(Web.fetched(fetcher.fetch(Web.article(Web.url(server, "/story")))
                                .outcome())
                        .finalUrl())
                .isEqualTo(Web.url(server, "/story?utm_source=here"));
    }

    @Test
    void what_is_moved_permanently_is_only_so_along_permanent_redirects() throws IOException {
        try (var other = Web.server()) {
            server.enqueue(Web.redirect(302, "/b"));
            server.enqueue(Web.redirect(301, Web.url(other, "/c")));

            assertThat(fetcher(other).fetch(Web.feed(Web.url(server, "/a"))).outcome())
                    .isEqualTo(new FetchOutcome.Moved(Web.url(other, "/c"), false));
        }
    }

    @Test
    void robots_txt_is_followed_to_other_hosts() throws IOException {
        try (var other = Web.server()) {
            server.enqueue(Web.redirect(301, Web.url(other, "/robots.txt")));
            other.enqueue(Web.html("User-agent: *"));

            var outcome = fetcher(other)
                    .fetch(Web.robots(Web.url(server, "/robots.txt")))
                    .outcome();

            assertThat(Web.fetched(outcome).body()).asString().isEqualTo("User-agent: *");
        }
    }

    @Test
    void a_form_is_posted_again_where_a_hub_sends_it_within_its_host() throws InterruptedException {
        server.enqueue(Web.redirect(307, "/hub2"));
        server.enqueue(new MockResponse.Builder().code(202).build());

        Web.fetched(fetcher.fetch(Web.subscription(Web.url(server, "/hub"))).outcome());

        server.takeRequest();
        assertThat(server.takeRequest().getMethod()).isEqualTo("POST");
    }

    @Test
    void custom_headers_go_to_the_host_of_the_url_only() throws IOException, InterruptedException {
        try (var other = Web.server()) {
            server.enqueue(Web.redirect(302, "/b"));
            server.enqueue(Web.redirect(302, Web.url(other, "/c")));
            other.enqueue(Web.html("x"));
            var asked = new FetchRequest(
                    "r1",
                    FetchRequest.Kind.ROBOTS,
                    Web.url(server, "/a"),
                    null,
                    null,
                    null,
                    null,
                    Map.of("Authorization", "Bearer secret"),
                    Map.of(),
                    1,
                    Web.NOW);

            Web.fetched(fetcher(other).fetch(asked).outcome());

            assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer secret");
            assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer secret");
            assertThat(other.takeRequest().getHeaders().get("Authorization")).isNull();
        }
    }

    @Test
    void neither_cookies_nor_the_way_here_are_told_to_anybody() throws InterruptedException {
        server.enqueue(Web.redirect(302, "/b")
                .newBuilder()
                .addHeader("Set-Cookie", "a=b; Path=/")
                .build());
        server.enqueue(Web.html("x"));

        fetcher.fetch(Web.feed(Web.url(server, "/a")));

        server.takeRequest();
        var second = server.takeRequest();
        assertThat(second.getHeaders().get("Cookie")).isNull();
        assertThat(second.getHeaders().get("Referer")).isNull();
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
        "file:///etc/passwd, scheme",
        "ftp://127.0.0.1/, scheme",
        "http://me@127.0.0.1/, credentials",
        "'http://[::1', url"
    })
    void a_redirect_to_such_a_url_is_refused(String target, String reason) {
        server.enqueue(Web.redirect(302, target));

        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), reason);
    }

    private HttpFetcher fetcher(MockWebServer other) {
        return Web.fetcher(Web.LIMITS, server, other);
    }
}
