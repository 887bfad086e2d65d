package io.newswire.store;

import static io.newswire.store.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import io.newswire.store.database.Database;
import io.newswire.store.hooks.TestMessage;
import io.newswire.store.query.Finder;
import io.newswire.store.query.SavedFilters;
import io.newswire.store.write.WriterRig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds the document against the server that serves it. */
class OpenApiIT {
    private static final String STREAM = "/api/articles/stream";
    private static final Database DATABASE = TestPostgres.migrated();
    private static final TestServer SERVER = new TestServer(DATABASE);
    private static OpenApiDocument document = OpenApiDocument.of("{}");
    private static String created = "";

    @BeforeAll
    static void start() throws Exception {
        var rig = new WriterRig(DATABASE, Clock.systemUTC());
        rig.store(
                TestRecords.article(0, TestArticle.of("a")),
                TestRecords.article(1, TestArticle.of("a").revision(2)),
                TestRecords.article(2, TestArticle.of("b").copyOf("a", Article.Duplicate.Kind.NEAR, 0.9)),
                TestRecords.article(
                        3, TestArticle.of("c").language(null).publisher(null).published(null)),
                TestRecords.article(4, TestArticle.of("d")),
                TestRecords.deletion(5, "d", TestArticle.FETCHED.plusSeconds(60)),
                TestRecords.junk(Topic.DEAD_LETTERS, 0),
                TestRecords.junk(Topic.DEAD_LETTERS, 1),
                TestRecords.feed(0, "https://news.example/feed", TestArticle.FETCHED, 2),
                TestRecords.feed(1, "https://news.example/other", TestArticle.FETCHED, 0),
                TestStory.of("s", 1).with("a").with("b").record(),
                TestStory.of("t", 2).with("c").record());
        for (var name : List.of("first", "second")) {
            created = post("{\"name\": \"" + name + "\", \"webhook\": {\"url\": \"http://127.0.0.1:8099/\"}}");
            DATABASE.forWrites()
                    .useHandle(handle ->
                            handle.execute("UPDATE saved_query SET id = name, failures = 1, failing_since = now()"));
        }
        for (var id : List.of("first", "second")) {
            discard("{\"select\": {\"letters\": [\"0:1\"]}, \"why\": \"no use\"}");
            DATABASE.forWrites()
                    .useHandle(handle -> handle.execute(
                            "UPDATE dead_letter_run SET id = ? WHERE id NOT IN ('first', 'second')", id));
        }
        document = OpenApiDocument.of(SERVER.get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        DATABASE.close();
    }

    static Set<String> paths() {
        return SERVER.apiPaths();
    }

    /** Every query parameter as path, space, name. */
    static List<String> parameters() {
        return document.operations().entrySet().stream()
                .flatMap(each -> document.parameters(each.getValue(), "query").stream()
                        .map(parameter -> each.getKey() + " " + name(parameter)))
                .toList();
    }

    static List<String> formats() {
        return document.operation("/api/articles")
                .at("/responses/200/content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void the_document_has_the_paths_of_the_server_and_no_others() {
        assertThat(document.root().get("openapi").asString()).startsWith("3.1.");
        assertThat(document.operations().keySet()).isEqualTo(new TreeSet<>(SERVER.apiPaths()));
        assertThat(document.routes()).isEqualTo(SERVER.apiRoutes());
        assertThat(document.operations().values())
                .extracting(operation -> operation.get("operationId").asString())
                .doesNotHaveDuplicates();
        assertThat(document.operations().values())
                .as("once there are tokens, every path asks for one")
                .allMatch(operation -> operation.path("responses").has("401"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void every_path_knows_the_parameters_that_are_documented_and_no_others(String path) throws Exception {
        var operation = document.operation(path);
        var answer = SERVER.get(with(path, operation, "no-such-parameter", "x"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(document.problems(schema(operation, 400, "application/problem+json"), answer.body()))
                .isEmpty();
        var known = json(answer).get("fix").asString().replaceFirst("^use (none)?", "");
        assertThat(known.isEmpty() ? List.of() : List.of(known.split(", ")))
                .containsExactlyInAnyOrderElementsOf(document.parameters(operation, "query").stream()
                        .map(OpenApiIT::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void every_path_answers_by_its_schema(String path) throws Exception {
        var operation = document.operation(path);
        if (document.response(operation, 200).get("content").has("application/json")) {
            assertAnswers(operation, path(path, operation), "application/json");
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void every_parameter_is_read_and_answered_by_the_schema(String pathAndName) throws Exception {
        var path = pathAndName.split(" ")[0];
        var operation = document.operation(path);
        var parameter = parameter(operation, pathAndName.split(" ")[1]);
        if (!path.equals(STREAM)) {
            assertAnswers(
                    operation, with(path, operation, name(parameter), example(path, parameter)), "application/json");
        }
        for (var bad : outOfBounds(parameter)) {
            var answer = SERVER.get(with(path, operation, name(parameter), bad));
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(json(answer).get("parameter").asString()).isEqualTo(name(parameter));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void articles_are_answered_by_the_schema_of_each_format(String type) throws Exception {
        var operation = document.operation("/api/articles");
        var answer = SERVER.get("/api/articles?limit=2", "Accept", type);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        if (!type.endsWith("+xml")) {
            var values = type.endsWith("ndjson") ? answer.body().lines().toList() : List.of(answer.body());
            assertThat(values)
                    .allSatisfy(value -> assertThat(document.problems(schema(operation, 200, type), value))
                            .isEmpty());
        }
    }

    @Test
    void every_revision_of_an_export_is_by_its_schema() throws Exception {
        var type = "application/x-ndjson";
        var lines = SERVER.get("/api/articles?format=ndjson&revisions=all")
                .body()
                .lines()
                .toList();
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).doesNotContain("\"cursor\""))
                .allSatisfy(line -> assertThat(
                                document.problems(schema(document.operation("/api/articles"), 200, type), line))
                        .isEmpty());
    }

    @Test
    void events_of_the_stream_are_by_its_schema() throws Exception {
        var operation = document.operation(STREAM);
        var answer = SERVER.open(STREAM + "?cursor=c3RvcmVkCjAK");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var data = reader.lines()
                    .filter(line -> line.startsWith("data: "))
                    .findFirst()
                    .orElseThrow();
            assertThat(document.problems(
                            schema(operation, 200, "text/event-stream"), data.substring("data: ".length())))
                    .isEmpty();
        }
    }

    @Test
    void what_changes_something_is_answered_as_documented() throws Exception {
        var create = document.operation("post", "/api/saved-queries");
        assertThat(document.problems(schema(create, 201, "application/json"), created))
                .isEmpty();
        assertThat(document.problems(schema(create, 400, "application/problem+json"), post("{}")))
                .isEmpty();
        var one = "/api/saved-queries/{id}";
        var resume = document.operation("post", one + "/resume");
        assertThat(document.problems(
                        schema(resume, 200, "application/json"),
                        SERVER.send("POST", "/api/saved-queries/first/resume").body()))
                .isEmpty();
        assertThat(document.problems(
                        schema(document.operation("post", one + "/secret"), 200, "application/json"),
                        SERVER.send("POST", "/api/saved-queries/first/secret").body()))
                .isEmpty();
        assertThat(document.problems(
                        schema(document.operation("delete", one), 404, "application/problem+json"),
                        SERVER.send("DELETE", "/api/saved-queries/nowhere").body()))
                .isEmpty();
    }

    @Test
    void what_is_done_with_dead_letters_is_answered_as_documented() throws Exception {
        var discard = document.operation("post", "/api/dead-letters/discard");
        var run = discard("{\"select\": {\"letters\": [\"9:9\"]}, \"why\": \"no use\"}");
        assertThat(document.problems(schema(discard, 202, "application/json"), run))
                .isEmpty();
        var plan = discard("{\"select\": {\"all\": true}, \"dryRun\": true}");
        assertThat(document.problems(schema(discard, 200, "application/json"), plan))
                .isEmpty();
        assertThat(document.problems(schema(discard, 400, "application/problem+json"), discard("{}")))
                .isEmpty();
        var stop = document.operation("post", "/api/dead-letters/runs/{id}/stop");
        assertThat(document.problems(
                        schema(stop, 200, "application/json"),
                        SERVER.send("POST", "/api/dead-letters/runs/second/stop")
                                .body()))
                .isEmpty();
    }

    private static String discard(String body) throws Exception {
        return SERVER.send("POST", "/api/dead-letters/discard", body, "Content-Type", "application/json")
                .body();
    }

    @Test
    void deliveries_are_by_the_schema_of_the_webhook() {
        var finder = new Finder(DATABASE);
        var stored = finder.storedAfter("c3RvcmVkCjAK", new SavedFilters(Map.of()).query(10));
        var schema = document.root()
                .at("/webhooks/matches/post/requestBody/content/application~1cloudevents-batch+json/schema");
        assertThat(stored.items()).isNotEmpty();
        assertThat(document.problems(schema, TestMessage.body("first", stored.items())))
                .isEmpty();
    }

    private static String post(String body) throws Exception {
        return SERVER.send("POST", "/api/saved-queries", body, "Content-Type", "application/json")
                .body();
    }

    @Test
    void what_is_missing_gone_or_not_acceptable_is_answered_as_documented() throws Exception {
        var article = document.operation("/api/articles/{id}");
        assertThat(document.problems(
                        schema(article, 404, "application/problem+json"),
                        SERVER.get("/api/articles/nowhere").body()))
                .isEmpty();
        var raw = SERVER.get("/api/articles/a/raw");
        assertThat(raw.statusCode()).isEqualTo(404);
        assertThat(document.problems(
                        schema(document.operation("/api/articles/{id}/raw"), 404, "application/problem+json"),
                        raw.body()))
                .isEmpty();
        var gone = SERVER.get("/api/articles/d");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(document.problems(schema(article, 410, "application/json"), gone.body()))
                .isEmpty();
        var list = document.operation("/api/articles");
        var refused = SERVER.get("/api/articles", "Accept", "text/html");
        assertThat(document.problems(schema(list, 406, "application/problem+json"), refused.body()))
                .isEmpty();
    }

    @Test
    void a_member_that_is_not_documented_would_be_found() {
        var schema = schema(document.operation("/api/summary"), 200, "application/json");
        assertThat(document.problems(schema, "{\"articles\": 1, \"surprise\": 2}"))
                .anySatisfy(problem -> assertThat(problem).contains("surprise"))
                .anySatisfy(problem -> assertThat(problem).contains("newest"));
    }

    private static void assertAnswers(JsonNode operation, String path, String type) throws Exception {
        var answer = SERVER.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(document.problems(schema(operation, 200, type), answer.body()))
                .as(answer.body())
                .isEmpty();
    }

    private static JsonNode schema(JsonNode operation, int status, String type) {
        var content = document.response(operation, status).path("content").path(type);
        assertThat(content.has("schema")).as(status + " " + type).isTrue();
        return content.get("schema");
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").asString();
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return document.parameters(operation, "query").stream()
                .filter(parameter -> name(parameter).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Cursors cannot be written down: they are those of the first page. */
    private static String example(String path, JsonNode parameter) throws Exception {
        assertThat(parameter.path("description").asString()).isNotBlank();
        return name(parameter).equals("cursor")
                ? json(SERVER.get(path + "?limit=1")).get("next").asString()
                : parameter.get("example").asString();
    }

    /** Values just beyond what the schema allows. */
    private static List<String> outOfBounds(JsonNode parameter) {
        var schema = parameter.get("schema");
        if (schema.has("maximum")) {
            return List.of("0", "x", Long.toString(schema.get("maximum").asLong() + 1));
        }
        if (schema.has("enum") || schema.has("pattern")) {
            return List.of("none of them");
        }
        return List.of("x".repeat(schema.get("maxLength").asInt() + 1), "%00");
    }

    private static String path(String path, JsonNode operation) {
        var filled = path;
        for (var parameter : document.parameters(operation, "path")) {
            filled = filled.replace(
                    "{" + name(parameter) + "}", parameter.get("example").asString());
        }
        return filled;
    }

    private static String with(String path, JsonNode operation, String name, String value) {
        var written = value.equals("%00") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
        return path(path, operation) + "?" + name + "=" + written;
    }
}
