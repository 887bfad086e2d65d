package io.newswire.store.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document: {@code openapi/openapi.json} of the resources, and the schemas of what travels over topics, which are those
 * of {@code contracts}. Their inner definitions become components of their own, such as {@code Story.Member}, which every
 * tool can follow.
 */
final class OpenApi {
    private static final Map<String, String> CONTRACTS =
            Map.of("Article", "article", "Story", "story", "FeedStatus", "feed-status", "Redrive", "redrive");

    private OpenApi() {}

    static Content read() {
        var document = (ObjectNode) resource("/openapi/openapi.json");
        var schemas = (ObjectNode) document.at("/components/schemas");
        CONTRACTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> embed(schemas, each.getKey(), "/schemas/" + each.getValue() + ".schema.json"));
        return new Content(
                "application/json",
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }

    private static void embed(ObjectNode schemas, String name, String file) {
        var schema = (ObjectNode) resource(file);
        var inner = schema.remove("$defs");
        schema.remove("$schema");
        schema.remove("$id");
        refer(schema, name);
        schemas.set(name, schema);
        if (inner != null) {
            refer(inner, name);
            inner.properties().forEach(each -> schemas.set(name + "." + each.getKey(), each.getValue()));
        }
    }

    /** Turns references to inner definitions into references to components. */
    private static void refer(JsonNode node, String name) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            var reference = object.get("$ref").asString();
            object.put("$ref", reference.replace("#/$defs/", "#/components/schemas/" + name + "."));
        }
        node.forEach(child -> refer(child, name));
    }

    private static JsonNode resource(String name) {
        try (var stream = OpenApi.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the build");
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
