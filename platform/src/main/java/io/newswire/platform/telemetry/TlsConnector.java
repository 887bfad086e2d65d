package io.newswire.platform.telemetry;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP over TLS 1.2 and 1.3. Files that were written anew hold for new connections, from a minute later at most. */
final class TlsConnector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TlsConnector.class);

    private final TlsFiles files;
    private final SslContextFactory.Server tls = new SslContextFactory.Server();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tls-files").factory());
    private FileTime read;

    /** @throws IllegalArgumentException when the files are not what they should be */
    TlsConnector(TlsFiles files, Duration between) {
        this.files = files;
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        try {
            read = files.written();
            tls.setSslContext(files.context());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no TLS with " + files + ": " + e.getMessage(), e);
        }
        looks.scheduleWithFixedDelay(this::look, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    ServerConnector on(Server server, HttpConfiguration http, String host, int port) {
        // Whoever is asked under another name than the certificate's is: by probes and Prometheus, which use addresses.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var connector = new ServerConnector(server, tls, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    private void look() {
        try {
            var written = files.written();
            if (!written.equals(read)) {
                var context = files.context();
                tls.reload(factory -> factory.setSslContext(context));
                read = written;
                LOG.info("the certificate of {} is in use", files.certificate());
            }
        } catch (Exception e) {
            // Half written, perhaps: the next look may find them whole.
            LOG.warn("the certificate stays as it was, {} cannot be used: {}", files, e.getMessage());
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
