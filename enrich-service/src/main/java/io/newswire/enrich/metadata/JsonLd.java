package io.newswire.enrich.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema.org objects that a page embeds as JSON-LD. What is not JSON is read as far as it can be forgiven (comments,
 * raw line breaks, trailing commas, HTML entities), else left out: it is a hint, not the page.
 */
final class JsonLd {
    private static final int MOST_NODES = 500;
    private static final int DEEPEST = 100;
    private static final String CDATA = "[CDATA[";
    private static final JsonMapper FORGIVING = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(4L << 20)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private JsonLd() {}

    static JsonLd of(List<String> scripts) {
        var found = new JsonLd();
        for (var script : scripts) {
            var root = parse(script);
            if (root != null) {
                found.gather(root);
            }
        }
        return found;
    }

    private static @Nullable JsonNode parse(String script) {
        var json = strip(script);
        try {
            return FORGIVING.readTree(json);
        } catch (JacksonException broken) {
            return json.contains("&quot;") ? parseEscaped(json) : null;
        }
    }

    private static @Nullable JsonNode parseEscaped(String json) {
        try {
            return FORGIVING.readTree(Parser.unescapeEntities(json, false));
        } catch (JacksonException broken) {
            // Not JSON whatever is tried: the page's other clues stand in.
            return null;
        }
    }

    /** Comment and CDATA wrappers, and a semicolon, around the JSON. */
    private static String strip(String script) {
        int start = opening(script, 0);
        while (script.startsWith(CDATA, start)) {
            start = opening(script, start + CDATA.length());
        }
        int end = script.length();
        while (end > start && script.charAt(end - 1) != '}' && script.charAt(end - 1) != ']') {
            end--;
        }
        var json = script.substring(start, end);
        return json.endsWith("]]") && !json.startsWith("[") ? json.substring(0, json.length() - 2) : json;
    }

    private static int opening(String script, int from) {
        int at = from;
        while (at < script.length() && script.charAt(at) != '{' && script.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    private void gather(JsonNode root) {
        var open = new ArrayDeque<JsonNode>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_NODES) {
            var node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                objects.add(node);
                node.path("@id").asStringOpt().ifPresent(id -> byId.merge(id, node, JsonLd::fuller));
                for (var nested : List.of(
                        "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "breadcrumb")) {
                    open.add(node.path(nested));
                }
            }
        }
    }

    private static JsonNode fuller(JsonNode a, JsonNode b) {
        return a.size() >= b.size() ? a : b;
    }

    List<JsonNode> objects() {
        return objects;
    }

    /** The object itself, where this is only a reference to it. */
    JsonNode resolved(JsonNode node) {
        var id = node.path("@id").asStringOpt();
        return id.isPresent() && node.size() == 1 ? byId.getOrDefault(id.get(), node) : node;
    }
}
