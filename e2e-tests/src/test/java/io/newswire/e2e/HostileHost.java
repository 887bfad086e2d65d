package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.cli.local.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * A host that does one thing to whoever asks for one kind of its files, and answers well for the others: robots.txt, a feed, a
 * sitemap, and the pages that these name.
 */
final class HostileHost implements AutoCloseable {
    /** What it does. */
    enum Attack {
        /** 300 MB of zeros, packed. */
        BOMB,
        /** The same as a file that is packed, of which no header speaks. */
        PACKED_FILE,
        ENDLESS,
        DRIPPING,
        /** Redirects to itself, by a new address each time. */
        CIRCLE,
        /** A hundred thousand headers. */
        HEADERS,
        /** Nine megabytes without an end of line. */
        LINE,
        /** Entities that multiply, and one of a file. */
        ENTITIES
    }

    /** For which of its files. */
    enum File {
        ROBOTS,
        FEED,
        SITEMAP,
        PAGE
    }

    private static final int BOMB = 300_000_000;
    private static final int LINE = 9_000_000;
    private static final int HEADERS = 100_000;
    private static final byte[] BOMB_PACKED = bomb();

    private final File file;
    private final Attack attack;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    HostileHost(File file, Attack attack) throws IOException {
        this.file = file;
        this.attack = attack;
        server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String authority() {
        return Ports.LOOPBACK + ":" + server.getAddress().getPort();
    }

    /** The address to follow. */
    String followed() {
        return url(file == File.SITEMAP ? "/sitemap.xml" : "/feed.xml");
    }

    String page() {
        return url("/page.html");
    }

    File file() {
        return file;
    }

    @Override
    public String toString() {
        return attack + " as " + file;
    }

    private String url(String path) {
        return "http://" + authority() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var asked = path.equals("/robots.txt")
                    ? File.ROBOTS
                    : path.startsWith("/feed") ? File.FEED : path.startsWith("/sitemap") ? File.SITEMAP : File.PAGE;
            if (asked == file) {
                attack(exchange, asked);
            } else {
                send(exchange, good(asked));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attack(HttpExchange exchange, File asked) throws IOException, InterruptedException {
        switch (attack) {
            case BOMB -> {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                send(exchange, BOMB_PACKED);
            }
            case PACKED_FILE -> send(exchange, BOMB_PACKED);
            case ENDLESS -> {
                exchange.sendResponseHeaders(200, 0);
                var some = "# and so on <item>\n".repeat(5_000).getBytes(UTF_8);
                while (true) {
                    exchange.getResponseBody().write(some);
                }
            }
            case DRIPPING -> {
                exchange.sendResponseHeaders(200, 0);
                while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('#');
                    exchange.getResponseBody().flush();
                }
            }
            case CIRCLE -> {
                var path = exchange.getRequestURI().getPath();
                exchange.getResponseHeaders().add("Location", path + "?" + System.nanoTime());
                exchange.sendResponseHeaders(301, -1);
            }
            case HEADERS -> {
                for (int i = 0; i < HEADERS; i++) {
                    exchange.getResponseHeaders().add("X-Flood-" + i, "x");
                }
                send(exchange, good(asked));
            }
            case LINE -> send(exchange, line(asked));
            case ENTITIES -> send(exchange, entities(asked));
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private byte[] line(File asked) {
        var line = new byte[LINE];
        Arrays.fill(line, (byte) 'a');
        var good = new String(good(asked), UTF_8);
        var before = good.substring(0, good.indexOf("bridge"));
        return (before + new String(line, UTF_8) + good.substring(before.length())).getBytes(UTF_8);
    }

    private byte[] entities(File asked) {
        var declared = new StringBuilder("<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            declared.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return (declared + "]>" + new String(good(asked), UTF_8).replace("bridge", "bridge &a39; &f;")).getBytes(UTF_8);
    }

    private byte[] good(File asked) {
        var text = switch (asked) {
            case ROBOTS -> "User-agent: *\nDisallow: /bridge\n";
            case FEED ->
                "<rss version=\"2.0\"><channel><title>A bridge</title><item><title>It opens</title><link>" + page()
                        + "</link></item></channel></rss>";
            case SITEMAP -> "<urlset><url><loc>" + page() + "</loc><news><title>bridge</title></news></url></urlset>";
            case PAGE ->
                "<html><body><article><h1>A bridge opens</h1>"
                        + ("<p>After two years of work the bridge over the harbour is open again, said the port.</p>")
                                .repeat(8)
                        + "</article></body></html>";
        };
        return text.getBytes(UTF_8);
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            var zeros = new byte[1_000_000];
            for (int i = 0; i < BOMB / zeros.length; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    /** One for each attack on each file where it makes sense. */
    static List<HostileHost> all() throws IOException {
        var hosts = new ArrayList<HostileHost>();
        for (var file : File.values()) {
            for (var attack : Attack.values()) {
                hosts.add(new HostileHost(file, attack));
            }
        }
        return List.copyOf(hosts);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
