package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTextTest {
    @ParameterizedTest
    @MethodSource("faults")
    void what_went_wrong_is_told_without_names_of_classes(IOException fault, String text) {
        assertThat(FaultText.of(fault)).isEqualTo(text).doesNotContain("Exception");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        new UnknownHostException("a.example: Name or service not known"),
                        "the name a.example cannot be resolved"),
                Arguments.of(new UnknownHostException("a.example"), "the name a.example cannot be resolved"),
                Arguments.of(new UnknownHostException(), "the name cannot be resolved"),
                Arguments.of(
                        because(
                                new ConnectException("Failed to connect to /9.9.9.9:80"),
                                new ConnectException("Connection refused")),
                        "no connection: connection refused"),
                Arguments.of(new SocketException("Connection reset"), "the connection broke: connection reset"),
                Arguments.of(new SocketTimeoutException("Read timed out"), "there was no answer in time"),
                Arguments.of(new InterruptedIOException("timeout"), "it was not done in time"),
                Arguments.of(
                        new SSLPeerUnverifiedException("Hostname x not verified"),
                        "the certificate is not for this host"),
                Arguments.of(
                        because(new SSLHandshakeException("x"), new CertificateExpiredException("NotAfter")),
                        "the certificate has expired"),
                Arguments.of(
                        because(new SSLHandshakeException("x"), new CertPathBuilderException("unable to find")),
                        "the certificate is signed by nobody who is trusted here"),
                Arguments.of(
                        new SSLException("Unsupported record version"),
                        "no secure connection: unsupported record version"),
                Arguments.of(
                        new ProtocolException("Unexpected status line: x"),
                        "the answer is not HTTP: unexpected status line: x"),
                Arguments.of(new EOFException(), "the connection was closed without an answer"),
                Arguments.of(
                        new IOException("unexpected end of stream on http://a.example/..."),
                        "the connection was closed without an answer"),
                Arguments.of(new IOException((@Nullable String) null), "no reason is given"));
    }

    private static <T extends Throwable> T because(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }
}
