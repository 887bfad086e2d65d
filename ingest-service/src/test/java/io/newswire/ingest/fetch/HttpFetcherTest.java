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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

        var outcome =
                Web.fetched(fetcher.fetch(subscription(Web.url(server, "/hub"))).outcome());

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.bodyBytes()).isZero();
        var seen = server.takeRequest();
        assertThat(seen.getMethod()).isEqualTo("POST");
        assertThat(seen.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(Objects.requireNonNull(seen.getBody()).utf8())
                .contains("hub.topic=https%3A%2F%2Fnews.example%2Ff%3Fa%3Db%26c");
    }

    @Test
    void a_form_is_posted_again_where_a_hub_sends_it_within_its_host() throws InterruptedException {
        server.enqueue(Web.redirect(307, "/hub2"));
        server.enqueue(new MockResponse.Builder().code(202).build());

        Web.fetched(fetcher.fetch(subscription(Web.url(server, "/hub"))).outcome());

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

    @Test
    void a_trace_sees_every_hop_with_the_address_that_was_dialled() {
        server.enqueue(Web.redirect(301, "/b"));
        server.enqueue(Web.html("a".repeat(20_000)));
        var trace = new Seen();

        fetcher.fetch(Web.feed(Web.url(server, "/a")), trace);

        assertThat(trace.hops()).extracting(HopSeen::status).containsExactly(301, 200);
        assertThat(trace.hops()).extracting(HopSeen::address).containsOnly("127.0.0.1:" + server.getPort());
        assertThat(trace.hops().getFirst().location()).isEqualTo("/b");
        assertThat(trace.hops().getFirst().took()).containsKeys("connect", "answer");
        assertThat(trace.cap()).isEqualTo(Cap.codedBytes(10_000));
    }

    @Test
    void a_trace_sees_which_address_was_not_dialled_and_why() {
        var names = Names.of("inside.example", "10.0.0.1");
        var trace = new Seen();

        new HttpFetcher(Web.LIMITS, AddressGuard.strict(), Web.CLOCK, names)
                .fetch(Web.feed("http://inside.example/"), trace);

        assertThat(trace.hops()).singleElement().satisfies(hop -> {
            assertThat(hop.address()).isNull();
            assertThat(hop.refused()).containsExactly("inside.example (10.0.0.1:80) is in private-use");
        });
    }

    static Stream<Arguments> noPages() {
        return Stream.of(
                Arguments.of("%PDF-1.7", "a PDF"),
                Arguments.of("GIF89a", "an image"),
                Arguments.of("PK\u0003\u0004", "a ZIP archive"),
                Arguments.of("a\u0000b", "binary"),
                Arguments.of("<?xml version='1.0'?>\n<!-- a - b -->\n<rss version='2.0'>", "a feed"),
                Arguments.of("\ufeff<feed xmlns='http://www.w3.org/2005/Atom'>", "a feed"),
                Arguments.of("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "a feed"));
    }

    @ParameterizedTest
    @MethodSource("noPages")
    void an_article_without_a_type_that_is_plainly_something_else_is_refused(String body, String what) {
        server.enqueue(new MockResponse.Builder().body(body).build());

        assertThat(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome())
                .isEqualTo(new FetchOutcome.Refused("content-type", Web.url(server, "/") + " is " + what));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><p>x", "plain words", "<?xml version='1.0'?><html/>", "", "<p><rss></p>"})
    void an_article_without_a_type_that_may_be_one_is_taken(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());

        Web.fetched(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome());
    }

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

    private HttpFetcher fetcher(MockWebServer other) {
        return Web.fetcher(Web.LIMITS, server, other);
    }

    private static FetchRequest subscription(String url) {
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

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
