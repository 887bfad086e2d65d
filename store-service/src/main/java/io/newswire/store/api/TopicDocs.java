package io.newswire.store.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.store.query.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What travels over topics, as {@code contracts} describes it: an AsyncAPI document, and the JSON Schemas that it refers to. */
final class TopicDocs {
    /** Registered with IANA. */
    private static final String ASYNCAPI = "application/vnd.aai.asyncapi+yaml;version=3.0.0";

    private static final String SCHEMA = "application/schema+json";
    private static final Pattern SCHEMA_FILE = Pattern.compile("[a-z-]{1,40}[.]schema[.]json");

    private TopicDocs() {}

    static void addTo(RoutesConfig routes) {
        routes.get("/api/asyncapi.yaml", context -> Answers.give(context, () -> document(context)));
        routes.get("/api/schemas/{name}", context -> Answers.give(context, () -> schema(context)));
    }

    private static Object document(Context context) {
        Parameters.of(context.queryParamMap());
        return resource("/asyncapi.yaml")
                .map(bytes -> new Content(ASYNCAPI, bytes))
                .orElseThrow(() -> new IllegalStateException("asyncapi.yaml is missing from the build"));
    }

    private static Object schema(Context context) {
        Parameters.of(context.queryParamMap());
        var name = context.pathParam("name");
        return Optional.of(name)
                .filter(file -> SCHEMA_FILE.matcher(file).matches())
                .flatMap(file -> resource("/schemas/" + file))
                .<Object>map(bytes -> new Content(SCHEMA, bytes))
                .orElseGet(() -> Problem.noSchema(name));
    }

    private static Optional<byte[]> resource(String name) {
        try (var stream = TopicDocs.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
