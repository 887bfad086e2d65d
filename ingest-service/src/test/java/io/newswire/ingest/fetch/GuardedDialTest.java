package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.dial.GuardedSockets;
import io.newswire.platform.dial.RefusedDialException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** Spelled as people, attackers and other programs' parsers spell them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "LOCALHOST",
                "LocalHost",
                "localhost.",
                "127.1",
                "127.0.1",
                "127.0.0.01",
                "127.0.0.0x1",
                "2130706433",
                "0x7f000001",
                "0X7F000001",
                "0x7f.1",
                "0x7f.0.0.1",
                "0x7f.0x0.0x0.0x1",
                "017700000001",
                "0177.0.0.1",
                "0177.0x0.0.1",
                "127.000.000.001",
                "00127.0.0.1",
                "4294967297",
                "127.0.0.257",
                "0",
                "0.0.0.0",
                "0.0",
                "00000000",
                "127.0.0.1.",
                "127.1.",
                "127.255.255.254",
                "127.0.0.2",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::FFFF:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:7f00:0001]",
                "[::127.0.0.1]",
                "[::ffff:0:127.0.0.1]",
                "[0:0:0:0:0:0:0:1]",
                "[0000::0001]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:0:0:0:0:0:80ff:fffe]",
                "[2a00:1450:4001:0:0:5efe:7f00:1]",
                "[2a00:1450:4001:0:200:5efe:127.0.0.1]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[fe80::1%lo]",
                "[::1%251]",
                "[::1%25lo]",
                "[fec0::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
                "①②⑦.⓪.⓪.①",
                "⑯⑨。254。⑯⑨｡254",
                "１２７.０.０.１",
                "１２７．０．０．１",
                "127。0。0。1",
                "127｡0｡0｡1",
                "127．0．0．1",
                "٢٧.0.0.1",
                "१२७.०.०.१",
                "ⓛocalhost",
                "ｌｏｃａｌｈｏｓｔ",
                "localhoſt",
                "𝐥𝐨𝐜𝐚𝐥𝐡𝐨𝐬𝐭",
                "local\u00adhost",
                "loc\u200balhost",
                "xn--localhost-",
                "%31%32%37.0.0.1",
                "%6c%6f%63%61%6c%68%6f%73%74",
                "127.0.0.1%20",
                "127%2e0%2e0%2e1",
                "localhost%00.example",
                "127.0.0.1%2eexample",
                "127.0.0.1%00.example",
                "localhost%2e",
                "169.254.169.254",
                "0xa9fea9fe",
                "2852039166",
                "[::ffff:169.254.169.254]",
                "100.100.100.200",
                "168.63.129.16",
                "10.0.0.1",
                "192.168.0.1",
                "172.16.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
            })
    void no_spelling_of_an_address_inside_reaches_it(String host) {
        var outcome = Web.fetcher(Web.LIMITS)
                .fetch(Web.feed("http://" + host + ":" + secret.getPort() + "/"))
                .outcome();

        assertThat(outcome).isInstanceOfAny(FetchOutcome.Refused.class, FetchOutcome.Failed.class);
        assertThat(OutcomeName.of(outcome)).isIn("refused_address", "refused_url", "failed_dns");
        assertThat(secret.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://public.example@127.0.0.1:PORT/",
                "http://127.0.0.1:PORT@public.example/",
                "http://a:b@127.0.0.1:PORT/",
                "http://127.0.0.1:PORT\\@public.example/",
                "http:\\\\127.0.0.1:PORT\\",
                "http:127.0.0.1:PORT/",
                "http:/127.0.0.1:PORT/",
                "http:///127.0.0.1:PORT/",
                " \thttp://127.0.0.1:PORT/ ",
                "ht\ntp://127.0.0.1:PORT/",
                "HTTP://127.0.0.1:PORT/",
                "http://127.0.0.1:PORT#@public.example/",
                "http://127.0.0.1:PORT?@public.example/",
                "http://[::1]:PORT]/",
                "http://127.0.0.1:0PORT/",
                "//127.0.0.1:PORT/",
                "gopher://127.0.0.1:PORT/",
                "jar:http://127.0.0.1:PORT/!/",
                "url:http://127.0.0.1:PORT/",
                "view-source:http://127.0.0.1:PORT/",
            })
    void no_shape_of_a_url_reaches_it(String url) {
        for (var request : List.of(Web.article(port(url)), Web.feed(port(url)), Web.robots(port(url)))) {
            assertThat(Web.fetcher(Web.LIMITS).fetch(request).outcome())
                    .isInstanceOfAny(FetchOutcome.Refused.class, FetchOutcome.Failed.class);
        }
        assertThat(secret.getRequestCount()).isZero();
    }

    private String port(String url) {
        return url.replace("PORT", Integer.toString(secret.getPort()));
    }

    @ParameterizedTest
    @EnumSource(FetchRequest.Kind.class)
    void a_redirect_to_an_address_inside_is_refused(FetchRequest.Kind kind) throws IOException {
        try (var front = Web.server()) {
            front.enqueue(Web.redirect(302, Web.url(secret, "/admin")));

            var outcome = Web.fetcher(Web.LIMITS, front)
                    .fetch(Web.conditional(kind, Web.url(front, "/"), null, null))
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
                    .isInstanceOf(RefusedDialException.class)
                    .hasMessageContaining("innocent.example")
                    .hasMessageContaining("loopback");
        }
        assertThat(secret.getRequestCount()).isZero();
    }

    @Test
    void of_several_addresses_of_a_name_each_is_checked_for_itself() throws IOException {
        try (var open = new MockWebServer()) {
            open.start(InetAddress.getByName("127.0.0.2"), secret.getPort());
            open.enqueue(Web.html("open"));
            var names = Names.of("mixed.example", "10.0.0.1", "127.0.0.1", "127.0.0.2", "::1");
            var guard = new AddressGuard(List.of("127.0.0.2"));

            var page = new HttpFetcher(Web.LIMITS, guard, Web.CLOCK, names)
                    .fetch(Web.feed("http://mixed.example:" + secret.getPort() + "/"));

            assertThat(Web.fetched(page.outcome()).body()).asString().isEqualTo("open");
            assertThat(secret.getRequestCount()).isZero();
        }
    }

    @Test
    void a_name_that_answers_otherwise_the_second_time_is_checked_the_second_time() throws IOException {
        try (var open = new MockWebServer()) {
            open.start(InetAddress.getByName("127.0.0.2"), secret.getPort());
            open.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "/again")
                    .addHeader("Connection", "close")
                    .build());
            var names = Names.turning("rebinding.example", "127.0.0.2", "127.0.0.1");
            var guard = new AddressGuard(List.of("127.0.0.2"));

            var outcome = new HttpFetcher(Web.LIMITS, guard, Web.CLOCK, names)
                    .fetch(Web.feed("http://rebinding.example:" + secret.getPort() + "/"))
                    .outcome();

            Web.assertRefused(outcome, "address");
            assertThat(open.getRequestCount()).isEqualTo(1);
            assertThat(secret.getRequestCount()).isZero();
        }
    }

    @Test
    void proxies_of_the_environment_are_not_asked() {
        var port = Integer.toString(secret.getPort());
        var proxies = Map.of(
                "http.proxyHost",
                "127.0.0.1",
                "http.proxyPort",
                port,
                "socksProxyHost",
                "127.0.0.1",
                "socksProxyPort",
                port);
        proxies.forEach(System::setProperty);
        try {
            var names = Names.of("news.example", "203.0.113.1");
            var fetcher = new HttpFetcher(Web.LIMITS, AddressGuard.strict(), Web.CLOCK, names);

            Web.assertRefused(fetcher.fetch(Web.feed("http://news.example/")).outcome(), "address");
            assertThat(secret.getRequestCount()).isZero();
        } finally {
            proxies.keySet().forEach(System::clearProperty);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 21, 22, 23, 25, 53, 81, 110, 139, 445, 1023, 2049, 3306, 5432, 6000, 6379, 6667, 10080, 11211, 27017
            })
    void a_port_where_no_website_is_is_refused_before_a_name_is_looked_up(int port) {
        var names = Names.of("news.example");

        var outcome = new HttpFetcher(Web.LIMITS, AddressGuard.strict(), Web.CLOCK, names)
                .fetch(Web.feed("http://news.example:" + port + "/"))
                .outcome();

        Web.assertRefused(outcome, "port");
    }

    @Test
    void a_port_is_opened_for_the_host_that_is_allowed_with_it_only() {
        var guard = new AddressGuard(List.of("intranet.example:81", "127.0.0.1"));
        var fetcher = new HttpFetcher(Web.LIMITS, guard, Web.CLOCK, Names.of("other.example", "127.0.0.1"));

        Web.assertRefused(fetcher.fetch(Web.feed("http://other.example:81/")).outcome(), "port");
    }

    @Test
    void an_allowed_host_is_reached_by_its_name() {
        var guard = new AddressGuard(List.of("localhost:" + secret.getPort()));

        var page = new HttpFetcher(Web.LIMITS, guard, Web.CLOCK)
                .fetch(Web.article("http://localhost:" + secret.getPort() + "/"));

        Web.fetched(page.outcome());
    }
}
