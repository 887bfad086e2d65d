package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.cli.local.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A site with two feeds: of one the pages are fetched, the other carries its articles whole. In each the first article is
 * large and does not compress.
 */
final class LargeSite implements AutoCloseable {
    private static final int LARGE = 600_000;

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> published = new CopyOnWriteArrayList<>(List.of("large", "small"));

    LargeSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String authority() {
        return Ports.LOOPBACK + ":" + server.getAddress().getPort();
    }

    String feed(String name) {
        return "http://" + authority() + "/" + name + ".xml";
    }

    /** Paths, in their order. */
    List<String> asked() {
        return asked;
    }

    /** One more article in both feeds. */
    void publish(String name) {
        published.add(name);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        var body = switch (path) {
            case "/robots.txt" -> "User-agent: *\nAllow: /\n";
            case "/pages.xml" -> rss("", "");
            case "/carried.xml" -> rss("carried-", "<content:encoded>%s</content:encoded>");
            default -> "<html><body><p>" + text(path) + "</p></body></html>";
        };
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", path.endsWith(".xml") ? "application/rss+xml" : "text/html");
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String rss(String prefix, String content) {
        var items = published.stream()
                .map(name -> "<item><title>%1$s</title><link>http://%2$s/%3$s%1$s</link>%4$s</item>"
                        .formatted(name, authority(), prefix, content.formatted(text(name))))
                .collect(Collectors.joining());
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>Large</title><link>http://" + authority() + "/</link>" + items + "</channel></rss>";
    }

    private static String text(String name) {
        if (!name.endsWith("large")) {
            return "A few words of " + name + ".";
        }
        var bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
