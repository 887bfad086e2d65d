package io.newswire.store;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document, read as a client would. */
record OpenApiDocument(JsonNode root) {

    static OpenApiDocument of(String json) {
        return new OpenApiDocument(JsonMapper.shared().readTree(json));
    }

    /** GET operations by path. */
    Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        root.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                operations.put(path.getKey(), path.getValue().get("get"));
            }
        });
        return operations;
    }

    /** All operations as method, space, path. */
    Set<String> routes() {
        var routes = new TreeSet<String>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    JsonNode operation(String method, String path) {
        return Objects.requireNonNull(root.get("paths").get(path).get(method), path);
    }

    JsonNode operation(String path) {
        return Objects.requireNonNull(operations().get(path), path);
    }

    /** @param place query, path or header */
    List<JsonNode> parameters(JsonNode operation, String place) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.get("in").asString().equals(place))
                .toList();
    }

    JsonNode response(JsonNode operation, int status) {
        return resolved(operation.get("responses").path(Integer.toString(status)));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /**
     * What is wrong with a value, formats included. A member that the schema does not have is wrong too: it would be
     * undocumented.
     */
    List<String> problems(JsonNode schema, String json) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema.deepCopy()));
        whole.set("components", root.get("components").deepCopy());
        closed(whole);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject() && object.has("type")) {
            if (!object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
        node.forEach(OpenApiDocument::closed);
    }
}
