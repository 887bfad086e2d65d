package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, and what of an answer is kept. */
@Timeout(60)
class HttpFetcherTest extends OneServer {
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
                        Web.url(server, "/story"),
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
    void an_article_is_known_by_what_its_page_declares_where_that_is_its_own_address() {
        server.enqueue(Web.html("<head><link rel=canonical href='/story'></head><p>x"));
        server.enqueue(Web.html("<head><link rel=canonical href='https://other.example/story'></head><p>x"));
        server.enqueue(Web.html("<head><link rel=canonical href='/story'></head><p>x"));
        var asked = Web.url(server, "/story?page=all");

        assertThat(Web.fetched(fetcher.fetch(Web.article(asked)).outcome()).canonicalUrl())
                .isEqualTo(Web.url(server, "/story"));
        assertThat(Web.fetched(fetcher.fetch(Web.article(asked)).outcome()).canonicalUrl())
                .startsWith(Web.url(server, "/story"));
        assertThat(Web.fetched(fetcher.fetch(Web.feed(asked)).outcome()).canonicalUrl())
                .isNull();
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

    @Test
    void of_a_robots_txt_without_end_the_first_500_kib_are_read() {
        var roomy = Web.fetcher(FetchLimits.defaults("newswire-test/1"), server);
        server.enqueue(Web.html("#".repeat(700_000)));

        assertThat(Web.fetched(roomy.fetch(Web.robots(Web.url(server, "/robots.txt")))
                                .outcome())
                        .bodyBytes())
                .isEqualTo(500 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void a_form_is_posted_and_its_acceptance_is_all_that_counts(int status) throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .body(status == 204 ? "" : "thanks")
                .build());

        var outcome = Web.fetched(
                fetcher.fetch(Web.subscription(Web.url(server, "/hub"))).outcome());

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.bodyBytes()).isZero();
        var seen = server.takeRequest();
        assertThat(seen.getMethod()).isEqualTo("POST");
        assertThat(seen.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(Objects.requireNonNull(seen.getBody()).utf8())
                .contains("hub.topic=https%3A%2F%2Fnews.example%2Ff%3Fa%3Db%26c");
    }

    @Test
    void a_server_that_wants_a_password_gets_none() {
        server.enqueue(new MockResponse.Builder()
                .code(401)
                .addHeader("WWW-Authenticate", "Basic realm=\"x\"")
                .build());

        assertThat(Web.failed(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome())
                        .status())
                .isEqualTo(401);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void what_headers_say_of_freshness_hubs_and_rights_is_kept() {
        server.enqueue(Web.html("x")
                .newBuilder()
                .addHeader("Cache-Control", "max-age=600")
                .addHeader("Link", "</hub>; rel=hub, </feed>; rel=self")
                .addHeader("X-Robots-Tag", "noai")
                .build());
        server.enqueue(new MockResponse.Builder()
                .code(304)
                .addHeader("Cache-Control", "max-age=60")
                .build());

        var page = fetcher.fetch(Web.feed(Web.url(server, "/feed")));

        var outcome = Web.fetched(page.outcome());
        assertThat(outcome.freshFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(outcome.hubs()).containsExactly(Web.url(server, "/hub"));
        assertThat(outcome.self()).isEqualTo(Web.url(server, "/feed"));
        assertThat(page.reservations()).hasSize(1);
        assertThat(fetcher.fetch(Web.conditional(FetchRequest.Kind.FEED, Web.url(server, "/"), "\"a\"", null))
                        .outcome())
                .isEqualTo(new FetchOutcome.NotModified(Duration.ofMinutes(1)));
    }
}
