package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.cli.local.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A site with a page that is just within the limit, one that is just over it, and small ones. The large ones are Chinese
 * characters at random: three bytes each, that hardly compress.
 */
final class LargeSite implements AutoCloseable {
    /** A page near the limit has more bytes than this. */
    static final int NEAR = 9_800_000;

    private static final int CHARACTERS_NEAR = 3_300_000;
    private static final int CHARACTERS_OVER = 3_400_000;
    /** Enough that every partition has some. */
    private static final int SMALL = 24;

    private final HttpServer server;
    private final AtomicInteger small = new AtomicInteger(SMALL);

    LargeSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String authority() {
        return Ports.LOOPBACK + ":" + server.getAddress().getPort();
    }

    String feed() {
        return url("feed.xml");
    }

    /** Addresses of the small articles that stand in the feed. */
    List<String> small() {
        return IntStream.range(0, small.get()).mapToObj(i -> url("small/" + i)).toList();
    }

    void publishMore() {
        small.addAndGet(SMALL);
    }

    private String url(String path) {
        return "http://" + authority() + "/" + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = switch (path) {
            case "/robots.txt" -> "User-agent: *\nAllow: /\n";
            case "/feed.xml" -> rss();
            case "/near" -> page(chinese(CHARACTERS_NEAR));
            case "/over" -> page(chinese(CHARACTERS_OVER));
            default -> page("The council of " + path + " met on Monday and decided nothing. ".repeat(8));
        };
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", path.endsWith(".xml") ? "application/rss+xml" : "text/html");
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            // Who asked has had enough, which is what the page over the limit is for.
        }
    }

    private String rss() {
        var items = Stream.concat(Stream.of(url("near"), url("over")), small().stream())
                .map(url -> "<item><title>" + url + "</title><link>" + url + "</link></item>")
                .collect(Collectors.joining());
        return "<rss version=\"2.0\"><channel><title>Large</title><link>" + url("") + "</link>" + items
                + "</channel></rss>";
    }

    private static String page(String text) {
        return "<html><head><meta charset=\"utf-8\"><title>A page</title></head><body><article><h1>A page</h1><p>"
                + text + "</p></article></body></html>";
    }

    private static String chinese(int characters) {
        var random = new Random(1);
        var text = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            text.append(i % 300 == 299 ? '\u3002' : (char) (0x4e00 + random.nextInt(0x5000)));
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
