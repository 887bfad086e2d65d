package io.newswire.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service started from its own main, with nothing but settings, as an operator would. */
final class ServiceUnderTest implements AutoCloseable {
    /** The longest that a service may take to drain: a promise of the README. */
    static final Duration DRAIN = Duration.ofSeconds(10);

    private static final Duration START = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String mainClass;
    private final Map<String, String> settings;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    ServiceUnderTest(String mainClass, Map<String, String> settings, Path log) {
        this(mainClass, settings, log, Ports.free());
    }

    /** @param port where it listens */
    ServiceUnderTest(String mainClass, Map<String, String> settings, Path log, int port) {
        this.port = port;
        this.mainClass = mainClass;
        this.settings = Map.copyOf(settings);
        this.log = log;
    }

    void start() {
        LogsOfFailures.add(log);
        var builder = new ProcessBuilder(Command.java("512m", mainClass));
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWSWIRE_"));
        builder.environment().putAll(settings);
        builder.environment().put("NEWSWIRE_HTTP_PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it has logged, of earlier starts too. */
    String log() throws IOException {
        return Files.readString(log);
    }

    void awaitReady() {
        await("ready: " + mainClass + ", log " + log).atMost(START).until(this::isReady);
    }

    boolean isReady() {
        assertThat(running().isAlive())
                .as("%s lives; its log is %s", mainClass, log)
                .isTrue();
        try {
            return status("/health/ready") == 200;
        } catch (IOException e) {
            return false; // It does not listen yet.
        }
    }

    boolean isAlive() {
        return running().isAlive();
    }

    int status(String path) throws IOException {
        return get(path).statusCode();
    }

    String text(String path) throws IOException {
        return get(path).body();
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(path, "GET");
    }

    /** A button of the console: without a body. @return the status */
    int press(String path) throws IOException {
        return send(path, "POST").statusCode();
    }

    private HttpResponse<String> send(String path, String method) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + path))
                    .method(method, BodyPublishers.noBody())
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String url() {
        return "http://" + Ports.LOOPBACK + ":" + port;
    }

    /** SIGKILL: no drain, no goodbye. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor(DRAIN.toSeconds(), SECONDS);
    }

    /** SIGTERM. @return whether it ended within {@link #DRAIN} */
    boolean terminate() throws InterruptedException {
        running().destroy();
        return running().waitFor(DRAIN.toSeconds(), SECONDS);
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(mainClass + " was not started");
        }
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive() && !terminate()) {
            kill();
        }
    }
}
