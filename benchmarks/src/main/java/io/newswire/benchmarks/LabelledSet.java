package io.newswire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder with {@code gold.json} and {@code html/ID.html}. */
record LabelledSet(String name, List<LabelledPage> pages) {

    static LabelledSet load(Path folder) throws IOException {
        var gold = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("gold.json")));
        var pages = new ArrayList<LabelledPage>();
        for (var entry : gold.properties()) {
            var html = Files.readAllBytes(folder.resolve("html").resolve(entry.getKey() + ".html"));
            pages.add(page(entry.getKey(), html, entry.getValue()));
        }
        return new LabelledSet(String.valueOf(folder.getFileName()), pages);
    }

    private static LabelledPage page(String id, byte[] html, JsonNode gold) {
        var author = gold.get("author");
        return new LabelledPage(
                id,
                gold.path("url").asString(""),
                html,
                text(gold, "text"),
                text(gold, "title"),
                author == null ? null : strings(author),
                text(gold, "date"),
                strings(gold.path("with")),
                strings(gold.path("without")));
    }

    private static @Nullable String text(JsonNode gold, String field) {
        var node = gold.get(field);
        return node == null || node.isNull() ? null : node.asString();
    }

    private static List<String> strings(JsonNode node) {
        if (node.isString()) {
            return node.asString().isBlank() ? List.of() : Names.split(node.asString());
        }
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
