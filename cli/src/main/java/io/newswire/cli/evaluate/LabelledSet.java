package io.newswire.cli.evaluate;

import io.newswire.cli.CommandFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages with their labels, in the order of {@code gold.json}. */
public record LabelledSet(String name, List<LabelledPage> pages) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    public LabelledSet {
        pages = List.copyOf(pages);
    }

    /** @throws CommandFailed naming the file that is missing or not as it should be */
    public static LabelledSet load(SetFiles files) {
        try {
            return of(files.name(), files.read());
        } catch (IOException | JacksonException e) {
            throw new CommandFailed(1, "the set " + files.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static LabelledSet of(String name, Map<String, byte[]> files) {
        var gold = JsonMapper.shared().readTree(files.getOrDefault(SetFiles.LABELS, new byte[0]));
        boolean tellsLanguage = tellsLanguage(gold);
        var pages = new ArrayList<LabelledPage>();
        for (var entry : gold.properties()) {
            var path = SetFiles.PAGES + entry.getKey() + ".html";
            var html = files.get(path);
            if (html == null) {
                throw new CommandFailed("the set " + name + " has a label in " + SetFiles.LABELS + ", but no " + path);
            }
            pages.add(page(entry.getKey(), html, entry.getValue(), tellsLanguage));
        }
        return new LabelledSet(name, pages);
    }

    /** Some sets have countries under this name: then not all of them are languages. */
    private static boolean tellsLanguage(JsonNode gold) {
        return gold.valueStream()
                .map(page -> page.path("lang").asString(""))
                .filter(language -> !language.isEmpty())
                .allMatch(language -> LANGUAGES.contains(Languages.primary(language)));
    }

    private static LabelledPage page(String id, byte[] html, JsonNode gold, boolean tellsLanguage) {
        return new LabelledPage(
                id,
                gold.path("url").asString(""),
                html,
                text(gold, "text"),
                text(gold, "title"),
                gold.has("author") ? strings(gold.path("author")) : null,
                text(gold, "date"),
                tellsLanguage ? text(gold, "lang") : null,
                strings(gold.path("with")),
                strings(gold.path("without")));
    }

    /** Null where it is not labelled; empty where the label says that there is none. */
    private static @Nullable String text(JsonNode gold, String field) {
        return gold.has(field) ? gold.path(field).asString("") : null;
    }

    private static List<String> strings(JsonNode node) {
        if (node.isString()) {
            return node.asString().isBlank() ? List.of() : Names.split(node.asString());
        }
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
