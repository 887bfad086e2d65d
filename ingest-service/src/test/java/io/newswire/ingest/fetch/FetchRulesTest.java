package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.platform.dial.BoundedDns;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchRulesTest {
    @ParameterizedTest
    @CsvSource({
        "201, true",
        "204, true",
        "206, true",
        "300, false",
        "305, false",
        "400, false",
        "401, false",
        "403, false",
        "408, true",
        "418, false",
        "425, true",
        "429, true",
        "451, false",
        "500, true",
        "502, true",
        "503, true",
        "599, true",
    })
    void a_status_tells_whether_to_come_again(int status, boolean worthRetrying) {
        assertThat(Step.after(Kind.FEED, status, "/elsewhere", false, null, null))
                .isInstanceOfSatisfying(
                        Step.End.class,
                        end -> assertThat(end.outcome())
                                .isEqualTo(new FetchOutcome.Failed(
                                        "http-status", "the server answered " + status, status, null, worthRetrying)));
    }

    @Test
    void a_redirect_without_a_target_fails_for_good() {
        assertThat(Step.after(Kind.FEED, 301, null, false, null, null))
                .isInstanceOfSatisfying(
                        Step.End.class,
                        end -> assertThat(Web.failed(end.outcome()).worthRetrying())
                                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "Text/HTML; charset=x",
                "application/xhtml+xml",
                "text/plain",
                "text/xml;",
                "application/xml",
                "",
                " ; x"
            })
    void an_article_is_text(String contentType) {
        assertThat(ContentTypes.accepts(Kind.ARTICLE, contentType)).isTrue();
        assertThat(ContentTypes.accepts(Kind.ARTICLE, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "image/png",
                "video/mp4",
                "application/octet-stream",
                "application/json",
                "text/css"
            })
    void an_article_is_nothing_else(String contentType) {
        assertThat(ContentTypes.accepts(Kind.ARTICLE, contentType)).isFalse();
        assertThat(ContentTypes.accepts(Kind.FEED, contentType)).isTrue();
    }

    @Test
    void every_fault_on_the_way_has_a_countable_reason() {
        assertThat(FetchFaults.fault(new UnknownHostException("x"))).isEqualTo(Fault.DNS);
        assertThat(FetchFaults.fault(new ConnectException("x"))).isEqualTo(Fault.CONNECT);
        assertThat(FetchFaults.fault(new NoRouteToHostException("x"))).isEqualTo(Fault.CONNECT);
        assertThat(FetchFaults.fault(new SocketException("reset"))).isEqualTo(Fault.CONNECT);
        assertThat(FetchFaults.fault(new SSLHandshakeException("x"))).isEqualTo(Fault.TLS);
        assertThat(FetchFaults.fault(new SocketTimeoutException("x"))).isEqualTo(Fault.TIMEOUT);
        assertThat(FetchFaults.fault(new ProtocolException("x"))).isEqualTo(Fault.PROTOCOL);
        assertThat(FetchFaults.fault(new EOFException("x"))).isEqualTo(Fault.PROTOCOL);
        assertThat(FetchFaults.fault(new IOException("x"))).isEqualTo(Fault.PROTOCOL);
    }

    @Test
    void a_wrong_certificate_is_not_worth_a_retry_and_a_broken_handshake_is() {
        var wrong = new SSLHandshakeException("x");
        wrong.initCause(new CertificateException("expired"));

        assertThat(Web.failed(FetchFaults.outcome(wrong, null)).worthRetrying()).isFalse();
        assertThat(Web.failed(FetchFaults.outcome(new SSLPeerUnverifiedException("x"), null))
                        .worthRetrying())
                .isFalse();
        assertThat(Web.failed(FetchFaults.outcome(new SSLHandshakeException("x"), null))
                        .worthRetrying())
                .isTrue();
    }

    @Test
    void a_refusal_is_found_behind_what_the_client_wrapped_around_it() {
        Web.assertRefused(
                FetchFaults.outcome(new IOException(new RefusedException(Refusal.ADDRESS, "no")), null), "address");
    }

    @Test
    void outcomes_are_counted_by_name() {
        assertThat(List.of(
                        OutcomeName.of(new FetchOutcome.NotModified(null)),
                        OutcomeName.of(new FetchOutcome.Gone(410)),
                        OutcomeName.of(new FetchOutcome.Refused("too-large", "")),
                        OutcomeName.of(new FetchOutcome.Failed("dns", "", null, null, true))))
                .containsExactly("not-modified", "gone", "refused_too-large", "failed_dns");
    }

    @Test
    void a_lookup_has_a_deadline() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var slow = new BoundedDns(
                host -> {
                    try {
                        hold.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                Duration.ofMillis(20));

        assertThatThrownBy(() -> slow.lookup("slow.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("slow.example was not resolved within");
        hold.countDown();
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new FetchLimits(
                        0, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new FetchLimits(1, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, "a"))
                .hasMessageContaining("the time for a connection has to be above zero");
        assertThatThrownBy(() -> FetchLimits.defaults("a\nb")).hasMessageContaining("the user agent");
    }
}
