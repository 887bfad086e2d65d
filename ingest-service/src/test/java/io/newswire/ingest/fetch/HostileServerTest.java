package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchOutcome;
import io.newswire.platform.dial.AddressGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that break HTTP, by mistake or on purpose. Each fetch ends by itself, with a reason. */
@Timeout(60)
class HostileServerTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final long ENDLESS = 64 << 20;

    @Test
    void headers_of_a_megabyte_are_refused() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nX: " + "x".repeat(1_000_000) + "\n\n<p>")) {
            Web.assertRefused(fetch(server, Web.LIMITS), "headers-too-large");
        }
    }

    @Test
    void headers_without_end_are_refused_after_a_bounded_number_of_bytes_and_not_asked_for_again() throws IOException {
        var asked = new AtomicInteger();
        var sent = new AtomicLong();
        try (var server = RawServer.of(out -> {
            asked.incrementAndGet();
            write(out, "HTTP/1.1 200 OK\r\n");
            for (long i = 0; i < 10_000_000; i++) {
                write(out, "X-" + i + ": y\r\n");
                sent.addAndGet(10);
            }
        })) {
            Web.assertRefused(fetch(server, Web.LIMITS), "headers-too-large");
        }
        // What the sockets of both sides hold comes on top of what was read.
        assertThat(sent.get()).isLessThan(20_000_000);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_header_without_end_is_refused() throws IOException {
        try (var server = RawServer.of(out -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            for (int i = 0; i < 100_000; i++) {
                write(out, "x".repeat(1_000));
            }
        })) {
            Web.assertRefused(fetch(server, Web.LIMITS), "headers-too-large");
        }
    }

    @Test
    void a_status_line_without_end_is_refused() throws IOException {
        try (var server = RawServer.of(out -> {
            for (int i = 0; i < 100_000; i++) {
                write(out, "HTTP/1.1 200 ".repeat(100));
            }
        })) {
            Web.assertRefused(fetch(server, Web.LIMITS), "headers-too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "junk\n\n",
                "HTTP/9.9 200 OK\n\nx",
                "HTTP/1.1 abc OK\n\nx",
                "HTTP/1.1 20\n\nx",
                "HTTP/1.1 -20 OK\n\nx",
                "HTTP/1.1 200",
                "SSH-2.0-OpenSSH_9.6\n",
                "220 mail.example ESMTP\n",
                "-ERR unknown command\n",
                "HTTP/1.1 200 OK\nContent-Length: 5\n",
                "HTTP/1.1 200 OK\nno colon here\n\nx",
                "\u0016\u0003\u0001\u0002",
            })
    void what_is_not_http_is_a_failure_of_the_protocol(String answer) throws IOException {
        try (var server = RawServer.saying(answer)) {
            var outcome = fetch(server, Web.LIMITS);

            assertThat(OutcomeName.of(outcome)).as(outcome.toString()).isIn("failed_protocol", "fetched");
            if (outcome instanceof FetchOutcome.Fetched) {
                assertThat(answer).contains("no colon here"); // an odd header is not worth losing a page for
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 500\n\nshort",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\nhello\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-5\nhello\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nffffffffffffffff\nhello\n0\n\n",
            })
    void a_body_that_is_not_as_long_as_it_says_is_not_taken(String answer) throws IOException {
        try (var server = RawServer.saying(answer)) {
            Web.assertFailed(fetch(server, Web.LIMITS), "truncated");
        }
    }

    @Test
    void what_comes_behind_the_length_that_was_told_is_not_read() throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: 5\n\nhelloHTTP/1.1 200 OK\n\n")) {
            assertThat(Web.fetched(fetch(server, Web.LIMITS)).body()).asString().isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "99999999999999999999", "5, 5", "0x5"})
    void a_length_that_is_none_is_not_believed(String length) throws IOException {
        try (var server = RawServer.saying("HTTP/1.1 200 OK\nContent-Length: " + length + "\n\nhello")) {
            assertThat(Web.fetched(fetch(server, Web.LIMITS)).body()).asString().isEqualTo("hello");
        }
    }

    @Test
    void a_length_beyond_the_cap_is_refused_before_a_byte_is_read() throws IOException {
        try (var server = RawServer.of(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"))) {
            Web.assertRefused(fetch(server, Web.LIMITS), "too-large");
        }
    }

    @Test
    void a_body_without_end_is_refused() throws IOException {
        try (var server = RawServer.of(out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 1_000_000; i++) {
                write(out, "400\r\n" + "x".repeat(1024) + "\r\n");
            }
        })) {
            Web.assertRefused(fetch(server, Web.LIMITS), "too-large");
        }
    }

    @Test
    void a_line_before_a_chunk_that_never_ends_is_left_before_it_is_kept() throws IOException {
        assertFramingIsLeft("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;");
    }

    @Test
    void a_line_behind_a_chunk_that_never_ends_is_left_before_it_is_kept() throws IOException {
        assertFramingIsLeft("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello");
    }

    /** All that the sockets between the two hold is taken before the server sees that nobody reads on. */
    private static void assertFramingIsLeft(String begin) throws IOException {
        var written = new AtomicLong();
        try (var server = RawServer.of(out -> {
            write(out, begin);
            for (var more = "x".repeat(64 * 1024); written.get() < ENDLESS; written.addAndGet(more.length())) {
                write(out, more);
            }
        })) {
            Web.assertFailed(fetch(server, Web.LIMITS), "truncated");
        }
        assertThat(written.get()).isLessThan(ENDLESS);
    }

    @Test
    void many_small_chunks_with_long_extensions_are_a_body() throws IOException {
        try (var server = RawServer.of(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 200; i++) {
                write(out, "1;" + "x".repeat(10_000) + "\r\ny\r\n");
            }
            write(out, "0\r\n\r\n");
        })) {
            assertThat(fetch(server, Web.LIMITS))
                    .isInstanceOfSatisfying(
                            FetchOutcome.Fetched.class,
                            fetched -> assertThat(fetched.bodyBytes()).isEqualTo(200));
        }
    }

    @Test
    void interim_answers_without_end_are_refused_as_headers() throws IOException {
        try (var server = RawServer.of(out -> {
            for (int i = 0; i < 1_000_000; i++) {
                write(out, "HTTP/1.1 100 Continue\r\n\r\n");
            }
        })) {
            Web.assertRefused(fetch(server, Web.LIMITS), "headers-too-large");
        }
    }

    @Test
    void a_server_that_never_answers_is_left_when_the_first_byte_is_late() throws IOException {
        var trace = new Seen();
        try (var server = RawServer.of(out -> new CountDownLatch(1).await(50, TimeUnit.SECONDS));
                var fetcher = server.fetcher(Web.limits(SHORT, LONG))) {
            Web.assertFailed(fetcher.fetch(Web.feed(server.url("http")), trace).outcome(), "timeout");
        }
        assertThat(trace.cap()).isEqualTo(Cap.timeToFirstByte(SHORT));
    }

    @Test
    void headers_that_drip_are_left_when_the_whole_time_is_over() throws IOException {
        assertDripIsLeft("http", drip("HTTP/1.1 200 OK\r\n"));
    }

    @Test
    void a_body_that_drips_is_left_when_the_whole_time_is_over() throws IOException {
        assertDripIsLeft("http", drip("HTTP/1.1 200 OK\r\n\r\n"));
    }

    @Test
    void a_redirect_whose_headers_drip_is_left_when_the_whole_time_is_over() throws IOException {
        assertDripIsLeft("http", drip("HTTP/1.1 302 Found\r\nLocation: /"));
    }

    @Test
    void a_handshake_that_drips_is_left_when_the_whole_time_is_over() throws IOException {
        // A record of a handshake (22) of TLS 1.2 with 16,000 bytes, of which one comes at a time.
        var dripping = RawServer.interrupting(out -> {
            out.write(new byte[] {22, 3, 3, 0x3e, (byte) 0x80, 2, 0, 0x3e, 0x7c});
            drip("").answer(out);
        });
        var trace = new Seen();
        try (dripping;
                var fetcher = dripping.fetcher(Web.limits(LONG, SHORT))) {
            Web.assertFailed(
                    fetcher.fetch(Web.feed(dripping.url("https")), trace).outcome(), "timeout");
        }
        assertThat(trace.cap()).isEqualTo(Cap.totalTime(SHORT));
    }

    @Test
    void a_handshake_that_never_comes_is_left() throws IOException {
        var silent = RawServer.interrupting(out -> new CountDownLatch(1).await(50, TimeUnit.SECONDS));
        try (silent;
                var fetcher = silent.fetcher(Web.limits(SHORT, LONG))) {
            Web.assertFailed(fetcher.fetch(Web.feed(silent.url("https"))).outcome(), "timeout");
        }
    }

    @Test
    void redirects_that_take_their_time_share_the_whole_time() throws IOException {
        var gate = new CountDownLatch(1);
        try (var server = RawServer.of(out -> {
                    gate.await(100, TimeUnit.MILLISECONDS);
                    write(
                            out,
                            "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                });
                var fetcher = new HttpFetcher(
                        new FetchLimits(10_000, LONG, LONG, SHORT, 1_000, 4, "newswire-test/1"),
                        new AddressGuard(List.of(server.url("http").replaceAll("http://|/$", ""))),
                        Clock.systemUTC())) {
            Web.assertFailed(fetcher.fetch(Web.feed(server.url("http"))).outcome(), "timeout");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ICY 200 OK\n\nhello", "HTTP/1.0 200 OK\n\nhello", "HTTP/1.1 200\n\nhello"})
    void an_old_or_terse_server_is_understood(String answer) throws IOException {
        try (var server = RawServer.saying(answer)) {
            assertThat(Web.fetched(fetch(server, Web.LIMITS)).body()).asString().isEqualTo("hello");
        }
    }

    /** Answers with a few bytes changed, each time others. */
    @Test
    void whatever_comes_is_an_outcome_and_no_fault_of_ours() throws IOException {
        var random = new Random(7);
        try (var server = RawServer.of(out -> out.write(mangled(random)));
                var fetcher = server.fetcher(Web.LIMITS)) {
            for (int i = 0; i < 500; i++) {
                var outcome = fetcher.fetch(Web.feed(server.url("http"))).outcome();
                assertThat(OutcomeName.of(outcome)).as(outcome.toString()).isNotEqualTo("failed_internal");
            }
        }
    }

    private static byte[] mangled(Random random) {
        var packed = Packed.gzip("<rss/>".repeat(50).getBytes(StandardCharsets.ISO_8859_1));
        var head = "HTTP/1.1 %d OK\r\nContent-Encoding: %s\r\nLocation: /b?c=d\r\nLink: <a>; rel=\"hub\"\r\n"
                        .formatted(
                                List.of(200, 301, 404, 503).get(random.nextInt(4)),
                                List.of("gzip", "br", "zstd", "deflate").get(random.nextInt(4)))
                + "Cache-Control: max-age=5\r\nExpires: Tue, 03 Mar 2026 12:05:00 GMT\r\nRetry-After: 5\r\nX-Robots-Tag: a: noai\r\n"
                + "Content-Length: " + packed.length + "\r\nConnection: close\r\n\r\n";
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        answer.writeBytes(packed);
        var bytes = answer.toByteArray();
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void assertDripIsLeft(String scheme, RawServer.Script script) throws IOException {
        var trace = new Seen();
        try (var server = RawServer.of(script);
                var fetcher = server.fetcher(Web.limits(LONG, SHORT))) {
            Web.assertFailed(fetcher.fetch(Web.feed(server.url(scheme)), trace).outcome(), "timeout");
        }
        assertThat(trace.cap()).isEqualTo(Cap.totalTime(SHORT));
    }

    private static RawServer.Script drip(String start) {
        return out -> {
            write(out, start);
            var never = new CountDownLatch(1);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                write(out, "x");
            }
        };
    }

    private static FetchOutcome fetch(RawServer server, FetchLimits limits) {
        try (var fetcher = server.fetcher(limits)) {
            return fetcher.fetch(Web.feed(server.url("http"))).outcome();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
