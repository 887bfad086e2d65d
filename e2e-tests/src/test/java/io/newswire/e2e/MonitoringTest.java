package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.e2e.PromQuery.Selector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds rules, dashboards and runbooks to one another and to docs/metrics.md, which MetricsIT holds to a running pipeline. */
class MonitoringTest {
    private static final Path RUNBOOKS = Path.of("..", "docs", "operations.md");
    private static final String RUNBOOK = "### ";
    /** Prometheus makes them itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");

    @TempDir
    Path directory;

    @Test
    void every_name_in_rules_and_dashboards_is_a_documented_meter() {
        var known = new TreeSet<>(MetricsTable.read().meters().keySet());
        known.addAll(OF_PROMETHEUS);
        Monitoring.rules().forEach(rule -> known.add(rule.path("record").asString("")));

        assertThat(Monitoring.queries())
                .hasSizeGreaterThan(50)
                .allSatisfy(query -> assertThat(PromQuery.selectors(query.text()))
                        .as(query.toString())
                        .isNotEmpty()
                        .extracting(Selector::metric)
                        .allSatisfy(metric -> assertThat(known).contains(Monitoring.family(metric, known))));
    }

    @Test
    void every_alert_has_its_runbook_and_every_runbook_its_alert() throws IOException {
        var alerts = Monitoring.alerts().stream().map(MonitoringTest::name).toList();
        try (var lines = Files.lines(RUNBOOKS)) {
            assertThat(lines.filter(line -> line.startsWith(RUNBOOK)).map(line -> line.substring(RUNBOOK.length())))
                    .containsExactlyInAnyOrderElementsOf(alerts);
        }
        assertThat(Monitoring.alerts()).allSatisfy(alert -> {
            assertThat(alert.at("/annotations/runbook_url").asString())
                    .isEqualTo("docs/operations.md#" + name(alert).toLowerCase(Locale.ROOT));
            assertThat(alert.at("/annotations/summary").asString()).isNotBlank();
            assertThat(alert.at("/labels/severity").asString()).isIn("critical", "warning");
        });
    }

    @Test
    void every_alert_is_tested_when_it_fires_and_when_it_does_not() {
        var tests = Monitoring.yaml(Monitoring.RULE_TESTS).path("tests").values().stream()
                .flatMap(test -> test.path("alert_rule_test").values().stream())
                .toList();
        assertThat(Monitoring.alerts()).isNotEmpty().allSatisfy(alert -> {
            var ofIt = tests.stream()
                    .filter(test -> test.path("alertname").asString().equals(name(alert)))
                    .collect(Collectors.partitioningBy(test -> test.has("exp_alerts")));
            assertThat(ofIt.get(true)).as("%s fires", name(alert)).isNotEmpty();
            assertThat(ofIt.get(false)).as("%s is silent", name(alert)).isNotEmpty();
        });
    }

    @Test
    void promtool_accepts_configuration_and_rules_and_their_tests_pass() throws InterruptedException {
        promtool(
                "check",
                "config",
                Monitoring.PROMETHEUS.resolve("prometheus.yml").toString());
        promtool("check", "rules", Monitoring.RULES.toString());
        promtool("test", "rules", Monitoring.RULE_TESTS.toString());
    }

    private void promtool(String... arguments) throws InterruptedException {
        var tool = new Tool(directory.resolve("output"));
        int status = tool.run(
                Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toArray(String[]::new));
        assumeTrue(status != Tool.NOT_INSTALLED, "there is no promtool (Debian: prometheus): skipped");
        assertThat(status).as(tool::output).isZero();
    }

    @Test
    void there_is_a_dashboard_for_the_whole_and_for_each_part() {
        assertThat(Monitoring.dashboards())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("enrich.json", "ingest.json", "overview.json", "sources.json", "store.json");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void a_dashboard_asks_the_provisioned_source_and_says_what_it_shows(Path file) {
        var dashboard = Monitoring.json(file);
        assertThat(dashboard.path("uid").asString() + ".json").isEqualTo("newswire-" + file.getFileName());
        var source = Monitoring.yaml(Monitoring.GRAFANA.resolve("provisioning/datasources/prometheus.yml"))
                .at("/datasources/0/uid")
                .asString();
        var panels = dashboard.path("panels").values();
        assertThat(panels).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.at("/datasource/uid").asString()).isEqualTo(source);
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.at("/fieldConfig/defaults/unit").asString()).isNotBlank();
            assertThat(panel.path("targets").values()).isNotEmpty();
        });
        assertThat(panels.stream().map(panel -> panel.path("gridPos").toString()))
                .doesNotHaveDuplicates();
    }

    static List<Path> dashboards() {
        return Monitoring.dashboards();
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asString();
    }
}
