package io.newswire.store;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.dial.AddressGuard;
import io.newswire.platform.telemetry.HeadRoutes;
import io.newswire.store.access.Access;
import io.newswire.store.access.TokenSettings;
import io.newswire.store.api.QueryApi;
import io.newswire.store.api.RawApi;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.console.Console;
import io.newswire.store.console.RawConsole;
import io.newswire.store.console.RunConsole;
import io.newswire.store.database.Database;
import io.newswire.store.deadletters.DeadLetterRuns;
import io.newswire.store.deadletters.DeadLettersApi;
import io.newswire.store.flow.Flow;
import io.newswire.store.hooks.SavedQueries;
import io.newswire.store.hooks.SavedQueriesApi;
import io.newswire.store.query.Finder;
import io.newswire.store.reprocess.RunBoard;
import io.newswire.store.stream.ArticleStreams;
import io.newswire.store.stream.Pace;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.AbstractConnector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API and the console of a database on loopback, and a client. */
public final class TestServer implements AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    public static final int MOST_STREAMS = 3;
    public static final int MOST_EXPORTS = 2;
    /** Looks as often as a test is patient, and so does the heart beat. */
    private static final Pace PACE = new Pace(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(2));

    private static final Path NO_ARCHIVE = Path.of("target", "no-archive");

    private static final Flow FLOW = new Flow(
            List.of(
                    new Flow.Stage("newswire.enrich", "newswire.pages", 12_345, 17.25, false),
                    new Flow.Stage("newswire.store", "newswire.articles", 0, null, true)),
            Instant.parse("2026-11-24T09:00:00Z"),
            "Kafka does not say how far the stages are: it is away");

    private final HttpClient client = HttpClient.newHttpClient();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ArticleStreams streams;
    private final RunBoard runs = new RunBoard();
    private final AskedRuns asked = new AskedRuns();
    private final Javalin server;

    public TestServer(Database database) {
        this(database, List.of(), List.of());
    }

    /** @param readers tokens of those who read */
    public TestServer(Database database, List<String> readers, List<String> operators) {
        this(database, readers, operators, NO_ARCHIVE);
    }

    /** Without tokens. @param archive folder of raw pages */
    public TestServer(Database database, Path archive) {
        this(database, List.of(), List.of(), archive);
    }

    private TestServer(Database database, List<String> readers, List<String> operators, Path archive) {
        var finder = new Finder(database);
        var queries = new SavedQueries(database, new AddressGuard(List.of("127.0.0.1")), Clock.systemUTC());
        var letters = new DeadLetterRuns(database, Clock.systemUTC());
        this.streams = new ArticleStreams(finder, MOST_STREAMS, PACE, meters, Clock.systemUTC());
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            var console = new Console(finder, letters, () -> FLOW, Clock.systemUTC());
            new Access(new TestTokens(readers, operators), console::draw, meters).addTo(config.routes);
            streams.addTo(config.routes);
            new SavedQueriesApi(queries, finder).addTo(config.routes);
            new DeadLettersApi(finder, letters).addTo(config.routes);
            new RawApi(new ArchiveReader(archive), finder::isTakenDown).addTo(config.routes);
            new QueryApi(finder, MOST_EXPORTS, Clock.systemUTC()).addTo(config.routes);
            console.addTo(config.routes);
            new RunConsole(console, runs, asked, Clock.systemUTC()).addTo(config.routes);
            new RawConsole(console, new ArchiveReader(archive), finder::isTakenDown).addTo(config.routes);
            console.addRestTo(config.routes);
        });
        HeadRoutes.addTo(server);
        server.start("127.0.0.1", 0);
    }

    private record TestTokens(List<String> readers, List<String> operators) implements TokenSettings {
        @Override
        public Optional<List<String>> reader() {
            return Optional.of(readers);
        }

        @Override
        public Optional<List<String>> operator() {
            return Optional.of(operators);
        }
    }

    public RunBoard runs() {
        return runs;
    }

    /** What was asked for of them. */
    public AskedRuns asked() {
        return asked;
    }

    public int port() {
        return server.port();
    }

    public MeterRegistry meters() {
        return meters;
    }

    /** All routes as method, space, path; without HEAD, which goes with GET. */
    public Set<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !endpoint.method.equals(HandlerType.HEAD))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Routes below /api, but those that answer for whatever else there is. */
    public Set<String> apiRoutes() {
        return routes().stream()
                .filter(route -> route.contains(" /api/") && !route.endsWith(" /api/<path>"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Paths below /api that answer GET. */
    public Set<String> apiPaths() {
        return apiRoutes().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A connection on which nothing moves for so long is given up; holds for connections to come. */
    public void giveUpAfter(Duration idle) {
        for (var connector : server.jettyServer().server().getConnectors()) {
            ((AbstractConnector) connector).setIdleTimeout(idle.toMillis());
        }
    }

    /** @param headers name, value, name, value, … */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return client.send(request(path, headers), BodyHandlers.ofString());
    }

    /** Whose body is read as it comes. */
    public HttpResponse<InputStream> open(String path, String... headers) throws Exception {
        return client.send(request(path, headers), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return (headers.length == 0 ? request : request.headers(headers))
                .timeout(LONGEST_ANSWER)
                .build();
    }

    /** Without a body. */
    public HttpResponse<String> send(String method, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        return client.send(request.timeout(LONGEST_ANSWER).build(), BodyHandlers.ofString());
    }

    /** @param headers name, value, name, value, … */
    public HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .timeout(LONGEST_ANSWER);
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** As the service does when it ends. */
    public void closeStreams() {
        streams.close();
    }

    @Override
    public void close() {
        closeStreams();
        server.stop();
        // Not close(): that would wait for streams that nobody reads to the end.
        client.shutdownNow();
    }
}
