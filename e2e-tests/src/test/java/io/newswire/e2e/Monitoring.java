package io.newswire.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules and dashboards under deploy/. */
final class Monitoring {
    static final Path PROMETHEUS = Path.of("..", "deploy", "prometheus");
    static final Path GRAFANA = Path.of("..", "deploy", "grafana");
    static final Path RULES = PROMETHEUS.resolve("rules.yml");
    static final Path RULE_TESTS = PROMETHEUS.resolve("rules-test.yml");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Monitoring() {}

    /** @param where file and rule or panel */
    record Query(String where, String text) {}

    /** Of all rules and all panels. */
    static List<Query> queries() {
        var queries = new ArrayList<Query>();
        rules().forEach(rule -> queries.add(new Query(
                "rules.yml: " + rule.path("alert").asString("")
                        + rule.path("record").asString(""),
                rule.path("expr").asString())));
        dashboards().forEach(file -> {
            var dashboard = json(file);
            dashboard
                    .path("panels")
                    .forEach(panel -> panel.path("targets")
                            .forEach(target -> queries.add(new Query(
                                    file.getFileName() + ": "
                                            + panel.path("title").asString(),
                                    target.path("expr").asString()))));
        });
        return List.copyOf(queries);
    }

    static List<JsonNode> rules() {
        return yaml(RULES).path("groups").values().stream()
                .flatMap(group -> group.path("rules").values().stream())
                .toList();
    }

    static List<JsonNode> alerts() {
        return rules().stream().filter(rule -> rule.has("alert")).toList();
    }

    static List<Path> dashboards() {
        try (Stream<Path> files = Files.list(GRAFANA.resolve("dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a series is called in the table: parts of a histogram go by its name. */
    static String family(String metric, Set<String> known) {
        return known.contains(metric) ? metric : metric.replaceFirst("_(bucket|count|sum|max)$", "");
    }

    static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    static JsonNode yaml(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
            return JSON.valueToTree(new Load(settings).loadFromReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
