package io.newswire.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.cli.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A host of its own, under its own port: a feed that brings new articles with every poll, one in three of which its
 * robots.txt forbids. It takes its time to answer, and writes down every visit.
 */
final class RecordingSite implements AutoCloseable {
    private static final int ENTRIES = 6;
    private static final int MOST_MILLIS = 80;
    private static final int OK = 200;

    private final HttpServer server;
    private final String robots;
    private final Duration rest;
    private final Random random;
    private final AtomicInteger polls = new AtomicInteger();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    private RecordingSite(HttpServer server, String robots, Duration rest, long seed) {
        this.server = server;
        this.robots = robots;
        this.rest = rest;
        this.random = new Random(seed);
    }

    /**
     * @param delay that services leave between two requests
     * @param crawlDelay that its robots.txt asks for, zero where it asks for none
     */
    static RecordingSite start(ExecutorService threads, Duration delay, Duration crawlDelay, long seed) {
        try {
            var server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
            var slower = crawlDelay.isZero() ? "" : "Crawl-delay: " + crawlDelay.toMillis() / 1000.0 + "\n";
            var rest = crawlDelay.compareTo(delay) > 0 ? crawlDelay : delay;
            var site = new RecordingSite(server, "User-agent: *\nDisallow: /private/\n" + slower, rest, seed);
            server.createContext("/", site::answer);
            server.setExecutor(threads);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        var path = exchange.getRequestURI().getPath();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5 + random.nextInt(MOST_MILLIS)));
        var type =
                path.equals("/feed.xml") ? "application/rss+xml" : path.endsWith(".txt") ? "text/plain" : "text/html";
        var body = body(path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        visits.add(new Visit(path, start, System.nanoTime()));
        try (exchange) {
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // Who asked was killed meanwhile; the visit is written down all the same.
        }
    }

    private String body(String path) {
        return switch (path) {
            case "/robots.txt" -> robots;
            case "/feed.xml" -> feed(polls.getAndIncrement());
            default -> "<html><head><title>" + path + "</title></head><body><p>An article.</p></body></html>";
        };
    }

    private String feed(int poll) {
        var items = IntStream.range(poll, poll + ENTRIES)
                .mapToObj(i -> "<item><title>Article " + i + "</title><link>" + url() + page(i) + "</link></item>")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Site</title><link>" + url() + "</link>"
                + "<description>A site</description>" + items + "</channel></rss>";
    }

    private static String page(int number) {
        return (number % 3 == 0 ? "/private/" : "/a/") + number;
    }

    private String url() {
        return "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort();
    }

    String feed() {
        return url() + "/feed.xml";
    }

    /** Time that has to pass between the end of one request and the start of the next. */
    Duration rest() {
        return rest;
    }

    /** By their start. */
    List<Visit> visits() {
        return visits.stream()
                .sorted((one, other) -> Long.compare(one.startNanos(), other.startNanos()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
