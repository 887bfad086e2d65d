package io.newswire.cli.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers HTTP on a free port of the loopback address, and writes down who asked for what. */
final class SiteServer implements AutoCloseable {
    /** An answer takes this long, as it does anywhere: requests at the same time are seen to be so. */
    private static final Duration THINKING = Duration.ofMillis(2);

    private static final int MAX_AT_ONCE = 256;
    private static final int MAX_RECORDED = 200_000;
    private static final int BACKLOG = 128;

    private final Clock clock;
    private final HttpServer server;
    private final URI base;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MAX_AT_ONCE);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final List<RecordedRequest> requests = new ArrayList<>();

    SiteServer(Clock clock) throws IOException {
        this.clock = clock;
        var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        this.server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        this.base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    URI base() {
        return base;
    }

    void start(Site site) {
        server.createContext("/", exchange -> handle(exchange, site));
        server.setExecutor(threads);
        server.start();
    }

    List<RecordedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            places.acquire();
            try {
                send(exchange, answer(exchange, site));
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            // The site is closing; the client sees the connection end.
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange, Site site) throws InterruptedException {
        var at = clock.instant();
        int atOnce = inFlight.incrementAndGet();
        try {
            Thread.sleep(THINKING);
            var answer = isRead(exchange)
                    ? site.answer(exchange.getRequestURI().getPath(), conditions(exchange))
                    : Answer.plain(405, "Only GET and HEAD.\n");
            record(exchange, at, answer.status(), atOnce);
            return answer;
        } finally {
            // Before the answer is sent: a client that has it may send its next request at once.
            inFlight.decrementAndGet();
        }
    }

    private void record(HttpExchange exchange, Instant at, int status, int atOnce) {
        var headers = exchange.getRequestHeaders();
        var request = new RecordedRequest(
                at,
                Duration.between(at, clock.instant()),
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getFirst("If-None-Match"),
                headers.getFirst("If-Modified-Since"),
                headers.getFirst("User-Agent"),
                status,
                atOnce);
        synchronized (requests) {
            if (requests.size() < MAX_RECORDED) {
                requests.add(request);
            }
        }
    }

    private static boolean isRead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET") || isHead(exchange);
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static Conditions conditions(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return new Conditions(headers.getFirst("If-None-Match"), headers.getFirst("If-Modified-Since"));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        if (answer.etag() != null) {
            headers.set("ETag", answer.etag());
        }
        if (answer.lastModified() != null) {
            headers.set("Last-Modified", httpDate(answer.lastModified()));
        }
        boolean empty = isHead(exchange) || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static String httpDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
    }
}
