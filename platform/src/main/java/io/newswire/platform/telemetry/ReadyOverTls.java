package io.newswire.platform.telemetry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** What a container with TLS asks itself: is its service ready? Exits with 0 when it is. */
public final class ReadyOverTls {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String REQUEST = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private ReadyOverTls() {}

    /** @param args the port, on this machine */
    public static void main(String[] args) throws Exception {
        var answer = ask(Integer.parseInt(args[0]));
        System.out.println(answer.orElse("no answer"));
        System.exit(answer.filter(status -> status.startsWith("HTTP/1.1 200")).isPresent() ? 0 : 1);
    }

    /**
     * The line of status that the service answers with, or none.
     *
     * @throws IOException when nobody answers in time, or not with TLS
     */
    static Optional<String> ask(int port) throws IOException, GeneralSecurityException {
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {new Anybody()}, null);
        try (var socket = tls.getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Optional.ofNullable(reader.readLine());
        }
    }

    /** It asks this machine and tells nothing: a certificate that is being renewed or has run out makes no service unready. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
