package io.newswire.store;

import io.javalin.Javalin;
import io.newswire.store.api.QueryApi;
import io.newswire.store.console.Console;
import io.newswire.store.database.Database;
import io.newswire.store.query.Finder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API and the console of a database on loopback, and a client. */
final class TestServer implements AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Javalin server;

    TestServer(Database database) {
        var finder = new Finder(database);
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    new QueryApi(finder).addTo(config.routes);
                    new Console(finder, Clock.systemUTC()).addTo(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    /** Without a body. */
    HttpResponse<String> send(String method, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        return client.send(request.timeout(LONGEST_ANSWER).build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        server.stop();
        client.close();
    }
}
