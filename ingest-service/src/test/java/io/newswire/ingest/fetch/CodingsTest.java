package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CodingsTest {
    private static final byte[] HELLO = "<p>hello</p>".getBytes(StandardCharsets.UTF_8);

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

    static Stream<Arguments> packed() {
        return Stream.of(
                Arguments.of("gzip", Packed.gzip(HELLO)),
                Arguments.of("x-gzip", Packed.gzip(HELLO)),
                Arguments.of("GZIP", Packed.gzip(HELLO)),
                Arguments.of("deflate", Packed.zlib(HELLO)),
                Arguments.of("deflate", Packed.raw(HELLO)),
                Arguments.of("br", Packed.BROTLI_HELLO),
                Arguments.of("zstd", Packed.zstd(HELLO)),
                Arguments.of("identity", HELLO),
                Arguments.of("", HELLO),
                Arguments.of("gzip, zstd", Packed.zstd(Packed.gzip(HELLO))),
                Arguments.of("br,gzip , deflate", Packed.zlib(Packed.gzip(Packed.BROTLI_HELLO))));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void every_coding_that_we_name_is_unpacked_in_its_order(String coding, byte[] body) {
        assertThat(fetched(coding, body)).isEqualTo(HELLO);
    }

    @Test
    void the_request_names_them() throws InterruptedException {
        fetched("", HELLO);

        assertThat(server.takeRequest().getHeaders().get("Accept-Encoding")).isEqualTo("gzip, deflate, br, zstd");
    }

    @Test
    void codings_in_several_headers_count_in_their_order() {
        server.enqueue(response(Packed.zstd(Packed.gzip(HELLO)))
                .addHeader("Content-Encoding", "gzip")
                .addHeader("Content-Encoding", "zstd")
                .build());

        assertThat(fetcher.fetch(Web.feed(Web.url(server, "/"))).body()).isEqualTo(HELLO);
    }

    static Stream<Arguments> wronglyTold() {
        return Stream.of(
                Arguments.of("gzip", HELLO),
                Arguments.of("deflate", HELLO),
                Arguments.of("br", HELLO),
                Arguments.of("zstd", HELLO),
                Arguments.of("gzip", "\ufeff<rss/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("gzip", Packed.gzip(Packed.gzip(HELLO))),
                Arguments.of("", Packed.gzip(HELLO)),
                Arguments.of("br", new byte[0]),
                Arguments.of("gzip", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("wronglyTold")
    void what_is_plainly_not_what_it_is_said_to_be_is_taken_for_what_it_is(String coding, byte[] body) {
        assertThat(new String(fetched(coding, body), StandardCharsets.UTF_8)).isIn("<p>hello</p>", "\ufeff<rss/>", "");
    }

    static Stream<Arguments> bombs() {
        var zeros = Packed.zeros(50_000_000);
        return Stream.of(
                Arguments.of("gzip", Packed.gzip(zeros)),
                Arguments.of("deflate", Packed.zlib(zeros)),
                Arguments.of("deflate", Packed.raw(zeros)),
                Arguments.of("br", Packed.BROTLI_BOMB),
                Arguments.of("zstd", Packed.zstd(zeros)),
                Arguments.of("gzip, gzip", Packed.gzip(Packed.gzip(zeros))),
                Arguments.of("br, zstd", Packed.zstd(Packed.BROTLI_BOMB)),
                Arguments.of("zstd, gzip, gzip", Packed.gzip(Packed.gzip(Packed.zstd(zeros)))),
                Arguments.of("", Packed.gzip(zeros)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_bomb_ends_at_the_cap(String coding, byte[] body) throws IOException {
        server.enqueue(response(body).addHeader("Content-Encoding", coding).build());
        var roomy = new FetchLimits(
                1_000_000,
                Web.LIMITS.connectTimeout(),
                Web.LIMITS.readTimeout(),
                Web.LIMITS.totalTimeout(),
                5,
                4,
                "newswire-test/1");
        try (var fetcher = Web.fetcher(roomy, server)) {
            Web.assertRefused(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome(), "too-large");
        }
    }

    /** One layer swells and the next one swallows it: nothing would come out for as long as one waits. */
    @Test
    void a_layer_is_bounded_though_nothing_comes_of_it() {
        var name = Packed.zeros(30_000_000);
        Arrays.fill(name, (byte) 'n');
        var header = new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
        var endlessName = Arrays.copyOf(header, header.length + name.length);
        System.arraycopy(name, 0, endlessName, header.length, name.length);

        server.enqueue(response(Packed.zstd(endlessName))
                .addHeader("Content-Encoding", "gzip, zstd")
                .build());

        Web.assertRefused(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome(), "too-large");
    }

    @Test
    void a_body_may_be_as_long_as_the_cap_and_no_longer() {
        var fits = "a".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        var exceeds = "a".repeat(10_001).getBytes(StandardCharsets.UTF_8);

        assertThat(fetched("gzip", Packed.gzip(fits))).isEqualTo(fits);
        server.enqueue(response(Packed.gzip(exceeds))
                .addHeader("Content-Encoding", "gzip")
                .build());
        Web.assertRefused(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome(), "too-large");
    }

    @Test
    void a_window_beyond_what_http_allows_is_not_made_room_for() {
        var noise = new byte[20_000_000];
        new Random(1).nextBytes(noise);
        var packed = Packed.zstd(noise, 27);

        assertThatThrownBy(() -> Codings.decoded(new ByteArrayInputStream(packed), List.of("zstd"), 40_000_000)
                        .readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compress", "bzip2", "aws-chunked", "gzip;q=1", "gzip, snappy", "\u00e9"})
    void a_coding_that_nobody_asked_for_is_refused(String coding) {
        server.enqueue(
                response(HELLO).addHeaderLenient("Content-Encoding", coding).build());

        Web.assertRefused(fetcher.fetch(Web.article(Web.url(server, "/"))).outcome(), "content-encoding");
    }

    @Test
    void more_than_three_layers_are_refused() {
        server.enqueue(response(HELLO)
                .addHeader("Content-Encoding", "gzip, gzip, gzip, gzip")
                .build());

        Web.assertRefused(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome(), "content-encoding");
    }

    static Stream<Arguments> cut() {
        var text = "<p>" + new Random(1).ints(2_000).mapToObj(Integer::toString).toList() + "</p>";
        var body = text.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("gzip", half(Packed.gzip(body))),
                Arguments.of("deflate", half(Packed.zlib(body))),
                Arguments.of("br", half(Packed.BROTLI_HELLO)),
                Arguments.of("zstd", half(Packed.zstd(body))));
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    @ParameterizedTest
    @MethodSource("cut")
    void what_is_cut_off_within_its_coding_is_not_taken(String coding, byte[] body) {
        var roomy = Web.fetcher(FetchLimits.defaults("newswire-test/1"), server);
        server.enqueue(response(body).addHeader("Content-Encoding", coding).build());

        var failed =
                Web.assertFailed(roomy.fetch(Web.feed(Web.url(server, "/"))).outcome(), "truncated");

        assertThat(failed.worthRetrying()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
    void what_cannot_be_unpacked_is_not_taken(String coding) {
        var junk = Packed.gzip("a".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        Arrays.fill(junk, 12, junk.length, (byte) 0xff);
        if (!coding.equals("gzip")) {
            Arrays.fill(junk, (byte) 0xff);
        }
        server.enqueue(response(junk).addHeader("Content-Encoding", coding).build());

        var failed = Web.failed(fetcher.fetch(Web.feed(Web.url(server, "/"))).outcome());

        assertThat(failed.reason()).isIn("decoding", "truncated");
    }

    private byte[] fetched(String coding, byte[] body) {
        server.enqueue(response(body).addHeader("Content-Encoding", coding).build());
        var page = fetcher.fetch(Web.feed(Web.url(server, "/")));
        return Objects.requireNonNull(Web.fetched(page.outcome()).body());
    }

    private static MockResponse.Builder response(byte[] body) {
        return new MockResponse.Builder().body(new Buffer().write(body));
    }
}
