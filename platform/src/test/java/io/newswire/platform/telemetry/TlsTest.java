package io.newswire.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private final HeldCertificate root =
            new HeldCertificate.Builder().certificateAuthority(1).build();
    private final HeldCertificate between =
            new HeldCertificate.Builder().certificateAuthority(0).signedBy(root).build();

    @TempDir
    private Path directory;

    @Test
    void with_a_certificate_the_server_speaks_tls_and_shows_the_chain() throws Exception {
        var settings = written(certificate(1));
        assertThat(TlsFiles.problems(settings)).isEmpty();
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var server = TelemetryServer.start(meters, new Health(), settings, List.of());
        try (var trusting = client(root);
                var strange = client(certificate(9))) {
            assertThat(trusting.send(request("https", server.port()), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> strange.send(request("https", server.port()), BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> trusting.send(request("http", server.port()), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            server.close();
        }
    }

    @Test
    void who_asks_by_an_address_that_the_certificate_does_not_name_is_answered() throws Exception {
        var server = TelemetryServer.start(
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Health(),
                written(certificate(1)),
                List.of());
        var trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(root.certificate())
                .build();
        try (var socket = trust.sslSocketFactory().createSocket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            var request = "GET /health HTTP/1.1\r\nHost: 10.0.0.7:8443\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        } finally {
            server.close();
        }
    }

    @Test
    void a_container_that_asks_itself_hears_whether_it_is_ready() throws Exception {
        var health = new Health();
        var server = TelemetryServer.start(
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), health, written(certificate(1)), List.of());
        try {
            assertThat(ReadyOverTls.ask(server.port())).get().asString().startsWith("HTTP/1.1 200");
            health.ready("disk", () -> Health.Status.down("full"));
            assertThat(ReadyOverTls.ask(server.port())).get().asString().startsWith("HTTP/1.1 503");
        } finally {
            server.close();
        }
    }

    @Test
    void a_certificate_that_is_renewed_is_used_and_half_a_file_changes_nothing() throws Exception {
        var settings = written(certificate(1));
        var jetty = new Server();
        try (var tls = new TlsConnector(TlsFiles.of(settings).orElseThrow(), Duration.ofMillis(20))) {
            var connector = tls.on(jetty, new HttpConfiguration(), "127.0.0.1", 0);
            jetty.addConnector(connector);
            jetty.start();
            assertThat(serial(connector)).isEqualTo(1);

            rewrite(
                    settings.tlsCertificate().orElseThrow(),
                    "-----BEGIN",
                    Instant.now().plusSeconds(5));
            await().during(Duration.ofMillis(200)).until(() -> serial(connector) == 1);

            written(certificate(2));
            await().atMost(Duration.ofSeconds(30)).until(() -> serial(connector) == 2);
        } finally {
            jetty.stop();
        }
    }

    @Test
    void what_is_wrong_with_the_files_is_said() throws Exception {
        var settings = written(certificate(1));
        var certificate = settings.tlsCertificate();
        var key = settings.tlsKey();

        assertThat(TlsFiles.problems(new Loopback(certificate, Optional.empty())))
                .singleElement()
                .asString()
                .contains("give both or none");
        assertThat(TlsFiles.problems(new Loopback(Optional.of(directory.resolve("nowhere")), key)))
                .singleElement()
                .asString()
                .contains("cannot be read", "nowhere");
        assertThat(TlsFiles.problems(new Loopback(key, key)))
                .singleElement()
                .asString()
                .contains("newswire.http.tls-certificate");
        rewrite(key.orElseThrow(), certificate(1).privateKeyPkcs8Pem(), Instant.now());
        assertThat(TlsFiles.problems(settings)).singleElement().asString().contains("is not the key of");
        rewrite(key.orElseThrow(), "-----BEGIN RSA PRIVATE KEY-----", Instant.now());
        assertThat(TlsFiles.problems(settings)).singleElement().asString().contains("openssl pkcs8 -topk8");
        rewrite(key.orElseThrow(), "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----", Instant.now());
        assertThat(TlsFiles.problems(settings)).singleElement().asString().contains("cannot be read as a key of");
    }

    private HeldCertificate certificate(long serial) {
        return new HeldCertificate.Builder()
                .serialNumber(BigInteger.valueOf(serial))
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(between)
                .build();
    }

    private Loopback written(HeldCertificate held) throws IOException {
        var certificate = directory.resolve("tls.crt");
        var key = directory.resolve("tls.key");
        var later =
                Instant.now().plusSeconds(held.certificate().getSerialNumber().longValue() * 10);
        rewrite(certificate, held.certificatePem() + between.certificatePem(), later);
        rewrite(key, held.privateKeyPkcs8Pem(), later);
        return new Loopback(Optional.of(certificate), Optional.of(key));
    }

    /** Whatever the file system's clock can tell apart. */
    private static void rewrite(Path file, String text, Instant at) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private long serial(ServerConnector connector) throws Exception {
        try (var client = client(root)) {
            var answer = client.send(request("https", connector.getLocalPort()), BodyHandlers.discarding());
            var shown = (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
            return shown.getSerialNumber().longValue();
        }
    }

    private static HttpClient client(HeldCertificate trusted) {
        var trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(trusted.certificate())
                .build();
        return HttpClient.newBuilder()
                .sslContext(trust.sslContext())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static HttpRequest request(String scheme, int port) {
        return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port + "/health"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }
}
