package io.newswire.e2e;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that is right, with each of its values in turn at an extreme: what a decoder may let pass. A fourth of them, each
 * value at other extremes than its neighbours; all with {@code -Dnewswire.hostile=all}.
 */
final class ExtremeJson {
    private static final int SHARE = "all".equals(System.getProperty("newswire.hostile")) ? 1 : 4;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HOLE = "#hole#";
    /** Beyond what an index of PostgreSQL takes. */
    private static final int LONG = 20_000;

    private static final List<String> EXTREMES = List.of(
            "null",
            "0",
            "-1",
            "2147483647",
            "-9223372036854775808",
            "1e400",
            "[]",
            "[null]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(LONG) + "\"",
            "\"javascript:alert(1)\"",
            "\"http://[::1\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"1600-01-01T00:00:00Z\"",
            "\"PT2562047788015215H30M7S\"",
            "\"PT-1S\"");

    private ExtremeJson() {}

    static List<String> of(String document) {
        var root = JSON.readTree(document);
        var holed = new ArrayList<String>();
        holes(root, root, holed);
        var found = new ArrayList<String>();
        for (int hole = 0; hole < holed.size(); hole++) {
            for (int extreme = hole % SHARE; extreme < EXTREMES.size(); extreme += SHARE) {
                found.add(holed.get(hole).replace("\"" + HOLE + "\"", EXTREMES.get(extreme)));
            }
        }
        return found;
    }

    /** The document as often as it has values, one of them left out each time. */
    private static void holes(JsonNode root, JsonNode node, List<String> found) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                object.put(name, HOLE);
                found.add(JSON.writeValueAsString(root));
                object.set(name, value);
                holes(root, value, found);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                var value = array.get(i);
                array.set(i, JSON.valueToTree(HOLE));
                found.add(JSON.writeValueAsString(root));
                array.set(i, value);
                holes(root, value, found);
            }
        }
    }
}
