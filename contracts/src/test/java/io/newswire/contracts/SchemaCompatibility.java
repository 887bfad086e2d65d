package io.newswire.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What an old reader, or a new reader of old records, would stumble over between two versions of a schema. Only new
 * optional fields are safe; any other difference is reported with its place.
 */
final class SchemaCompatibility {
    private static final Set<String> WITHOUT_MEANING = Set.of("$schema", "$id", "$defs", "title", "description");

    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    static List<String> breaks(JsonNode oldSchema, JsonNode newSchema) {
        var comparison = new SchemaCompatibility(oldSchema, newSchema);
        comparison.compare("", oldSchema, newSchema);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String path, JsonNode oldNode, JsonNode newNode) {
        var before = resolved(oldRoot, oldNode);
        var after = resolved(newRoot, newNode);
        var keywords = new TreeSet<>(before.propertyNames());
        keywords.addAll(after.propertyNames());
        keywords.removeAll(WITHOUT_MEANING);
        keywords.forEach(keyword -> compareKeyword(path, keyword, before.path(keyword), after.path(keyword)));
    }

    private void compareKeyword(String path, String keyword, JsonNode before, JsonNode after) {
        switch (keyword) {
            case "properties" -> compareProperties(path, before, after);
            case "required" -> compareRequired(path, before, after);
            case "items", "additionalProperties" -> compareParts(path + "/" + keyword, before, after);
            case "oneOf" -> compareBranches(path, before, after);
            default -> {
                if (!before.equals(after)) {
                    breaks.add(path + ": " + keyword + " was " + before + ", is " + after);
                }
            }
        }
    }

    private void compareProperties(String path, JsonNode before, JsonNode after) {
        for (var property : before.propertyNames()) {
            if (after.has(property)) {
                compare(path + "/" + property, before.get(property), after.get(property));
            } else {
                breaks.add(path + "/" + property + ": removed");
            }
        }
    }

    private void compareRequired(String path, JsonNode before, JsonNode after) {
        var was = names(before);
        var is = names(after);
        is.stream()
                .filter(name -> !was.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + ": newly required"));
        was.stream()
                .filter(name -> !is.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + ": no longer required"));
    }

    private void compareParts(String path, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            compare(path, before, after);
        } else if (!before.equals(after)) {
            breaks.add(path + ": was " + before + ", is " + after);
        }
    }

    private void compareBranches(String path, JsonNode before, JsonNode after) {
        if (before.size() != after.size()) {
            breaks.add(path + ": " + before.size() + " alternatives were, " + after.size() + " are");
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            compare(path + "/oneOf/" + i, before.get(i), after.get(i));
        }
    }

    private static Set<String> names(JsonNode array) {
        var names = new TreeSet<String>();
        array.forEach(name -> names.add(name.asString()));
        return names;
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }
}
