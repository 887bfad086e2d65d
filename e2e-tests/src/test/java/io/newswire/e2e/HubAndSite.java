package io.newswire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.cli.local.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A site with a feed that names a hub, and the hub, on two ports: as far as one subscriber needs them. */
final class HubAndSite implements AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;

    private final HttpServer site;
    private final HttpServer hub;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Map<String, String>> asked = new ConcurrentLinkedQueue<>();

    HubAndSite() throws IOException {
        site = server(this::site);
        hub = server(this::hub);
    }

    private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    String feed() {
        return "http://" + authority(site) + "/feed";
    }

    String allowed() {
        return authority(site) + "," + authority(hub);
    }

    private static String authority(HttpServer server) {
        return Ports.LOOPBACK + ":" + server.getAddress().getPort();
    }

    /** The forms that the hub was sent so far. */
    Queue<Map<String, String>> asked() {
        return asked;
    }

    private void site(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/feed")) {
            answer(exchange, 200, rss("polled"));
        } else {
            answer(
                    exchange,
                    exchange.getRequestURI().getPath().equals("/robots.txt") ? NOT_FOUND : 200,
                    "<p>Text.</p>");
        }
    }

    private String rss(String item) {
        return """
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Pushed</title>
                <link>http://%1$s/</link>
                <atom:link rel="hub" href="http://%2$s/"/><atom:link rel="self" href="http://%1$s/feed"/>
                <item><title>%3$s</title><link>http://%1$s/%3$s</link></item></channel></rss>
                """.formatted(authority(site), authority(hub), item);
    }

    private void hub(HttpExchange exchange) throws IOException {
        var form = Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
        if (form.containsKey("hub.mode")) {
            asked.add(form);
        }
        answer(exchange, exchange.getRequestMethod().equals("POST") ? ACCEPTED : NOT_FOUND, "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Asks whether the subscription is meant. @return what the subscriber answered */
    String verify(Map<String, String> form, String challenge) throws IOException, InterruptedException {
        var query = Map.of(
                        "hub.mode",
                        form.get("hub.mode"),
                        "hub.topic",
                        form.get("hub.topic"),
                        "hub.challenge",
                        challenge,
                        "hub.lease_seconds",
                        "86400")
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(form.get("hub.callback") + "?" + query))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Pushes a feed with one item. @return the status that the subscriber answered */
    int push(Map<String, String> form, String item, String secret) throws IOException, InterruptedException {
        var body = rss(item).getBytes(UTF_8);
        var request = HttpRequest.newBuilder(URI.create(form.get("hub.callback")))
                .header("Content-Type", "application/rss+xml")
                .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(hmac(secret, body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        site.stop(0);
        hub.stop(0);
    }
}
