package io.newswire.benchmarks;

import io.newswire.contracts.Article.Entity.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people say the text of one page names.
 *
 * @param characters of the page's text that were read by who labelled it
 * @param optional names that may be found or not, of any kind
 */
record EntityLabels(String set, String id, int characters, boolean heldOut, JsonNode names, List<String> optional) {

    static List<EntityLabels> load() throws IOException {
        try (InputStream in = EntityLabels.class.getResourceAsStream("entity-labels.json")) {
            var labels = new ArrayList<EntityLabels>();
            for (var node : JsonMapper.shared().readTree(Objects.requireNonNull(in, "entity-labels.json"))) {
                labels.add(new EntityLabels(
                        node.get("set").asString(),
                        node.get("id").asString(),
                        node.path("characters").asInt(Integer.MAX_VALUE),
                        node.get("part").asString().equals("heldOut"),
                        node,
                        strings(node.get("optional"))));
            }
            return labels;
        }
    }

    /** The entities of a kind, each with the names under which finding it is right. */
    List<List<String>> of(Kind kind) {
        return names.get(kind.name().toLowerCase(Locale.ROOT))
                .valueStream()
                .map(EntityLabels::strings)
                .toList();
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
