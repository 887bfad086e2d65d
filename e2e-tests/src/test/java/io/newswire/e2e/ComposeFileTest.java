package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.enrich.EnrichSettings;
import io.newswire.ingest.IngestSettings;
import io.newswire.platform.settings.PlatformSettings;
import io.newswire.platform.settings.SettingsHelp;
import io.newswire.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds docker-compose.yml as far as that goes without an engine. */
class ComposeFileTest {
    private static final Path ROOT = Path.of("..");
    private static final Path FILE = ROOT.resolve("docker-compose.yml");
    private static final JsonNode COMPOSE = Monitoring.yaml(FILE);
    private static final Map<String, String> MAIN_CLASSES = Map.of(
            "ingest", "io.newswire.ingest.IngestService",
            "enrich", "io.newswire.enrich.EnrichService",
            "store", "io.newswire.store.StoreService");
    private static final Map<String, Class<?>> SETTINGS =
            Map.of("ingest", IngestSettings.class, "enrich", EnrichSettings.class, "store", StoreSettings.class);

    @TempDir
    Path directory;

    @Test
    void it_runs_the_three_services_a_broker_a_database_and_what_watches_them_and_nothing_else() {
        assertThat(COMPOSE.path("services").propertyNames())
                .containsExactlyInAnyOrder("kafka", "postgres", "ingest", "enrich", "store", "prometheus", "grafana");
        assertThat(image("kafka")).startsWith("apache/kafka:");
        assertThat(image("postgres")).isEqualTo("postgres:18");
    }

    /** No engine was there to run it: what is in it names what is in the other file, and leaves nothing that only one instance can have. */
    @Test
    void services_are_scaled_by_a_second_file_that_takes_away_what_only_one_can_have() throws IOException {
        var text = Files.readString(ROOT.resolve("deploy/compose.scale.yml"));
        var untagged = Files.writeString(directory.resolve("scale.yml"), text.replaceAll("!(reset|override)", ""));
        var scaled = Monitoring.yaml(untagged).path("services");
        assertThat(scaled.propertyNames()).containsExactlyInAnyOrder("ingest", "enrich", "store");
        scaled.properties().forEach(service -> {
            var before = service(service.getKey());
            assertThat(service.getValue().propertyNames()).containsExactlyInAnyOrder("ports", "volumes");
            service.getValue()
                    .path("ports")
                    .forEach(port -> assertThat(port.asString()).matches("127\\.0\\.0\\.1:\\d+-\\d+:8080"));
            assertThat(service.getValue().path("volumes")).hasSameSizeAs(before.path("volumes"));
            service.getValue()
                    .path("volumes")
                    .forEach(volume -> assertThat(before.path("volumes"))
                            .as("mounted where the one instance has it")
                            .anyMatch(named -> named.asString().endsWith(":" + volume.asString())));
        });
    }

    @Test
    void the_broker_has_the_version_of_the_clients() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml")))
                .contains("<kafka.version>" + image("kafka").split(":")[1] + "</kafka.version>");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_built_from_its_module_with_its_main_class(String name) {
        var build = service(name).path("build");
        assertThat(ROOT.resolve(build.path("dockerfile").asString())).exists();
        assertThat(ROOT.resolve(build.at("/args/MODULE").asString()).resolve("pom.xml"))
                .exists();
        assertThat(build.at("/args/MAIN_CLASS").asString()).isEqualTo(MAIN_CLASSES.get(name));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_can_write_only_where_it_must_and_gains_no_privileges(String name) {
        var service = service(name);
        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(texts(service.path("tmpfs"))).singleElement().asString().startsWith("/tmp:exec,");
        assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_starts_after_what_it_needs_is_healthy(String name) {
        var needed = name.equals("store") ? List.of("kafka", "postgres") : List.of("kafka");
        var dependencies = service(name).path("depends_on");
        assertThat(dependencies.propertyNames()).containsExactlyElementsOf(needed);
        assertThat(dependencies.findValuesAsString("condition")).containsOnly("service_healthy");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_given_only_settings_that_it_knows(String name) {
        var known = SettingsHelp.variables(PlatformSettings.with(Objects.requireNonNull(SETTINGS.get(name))));
        assertThat(known).containsAll(service(name).path("environment").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everything_says_whether_it_is_healthy_and_comes_back_after_a_crash(String name) {
        var service = service(name);
        assertThat(service.at("/healthcheck/test/0").asString()).isEqualTo("CMD");
        assertThat(service.path("healthcheck").propertyNames())
                .contains("interval", "timeout", "retries", "start_period");
        assertThat(service.path("restart").asString()).isEqualTo("unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void no_port_is_open_to_other_machines(String name) {
        assertThat(texts(service(name).path("ports"))).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void no_two_ports_collide() {
        assertThat(everything().flatMap(name -> texts(service(name).path("ports")).stream()))
                .extracting(port -> port.split(":")[1])
                .doesNotHaveDuplicates();
    }

    @Test
    void every_volume_is_declared_and_every_declared_one_is_used() {
        var used = new TreeSet<String>();
        everything()
                .flatMap(name -> texts(service(name).path("volumes")).stream())
                .map(volume -> volume.split(":")[0])
                .filter(source -> !isOfTheRepository(source))
                .forEach(used::add);
        assertThat(COMPOSE.path("volumes").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void files_of_the_repository_are_there_and_only_read() {
        assertThat(everything()
                        .flatMap(name -> texts(service(name).path("volumes")).stream())
                        .filter(ComposeFileTest::isOfTheRepository))
                .isNotEmpty()
                .allSatisfy(volume -> {
                    assertThat(volume).endsWith(":ro");
                    assertThat(ROOT.resolve(volume.split(":")[0])).exists();
                });
    }

    private static boolean isOfTheRepository(String source) {
        return source.startsWith("./");
    }

    /** Each service by its name here, at the port that it listens on. */
    @Test
    void prometheus_asks_every_service() {
        var targets = Monitoring.yaml(Monitoring.PROMETHEUS.resolve("prometheus.yml"))
                .at("/scrape_configs/0/dns_sd_configs/0");
        assertThat(texts(targets.path("names"))).containsExactlyInAnyOrderElementsOf(MAIN_CLASSES.keySet());
        assertThat(MAIN_CLASSES.keySet())
                .allSatisfy(name -> assertThat(service(name)
                                .at("/environment/NEWSWIRE_HTTP_PORT")
                                .asInt())
                        .isEqualTo(targets.path("port").asInt()));
    }

    @Test
    void compose_itself_accepts_it() throws Exception {
        var tool = new Tool(directory.resolve("output"));
        assumeTrue(tool.run("docker", "compose", "version") == 0, "docker compose is not installed here");
        assertThat(tool.run("docker", "compose", "-f", FILE.toString(), "config", "--quiet"))
                .as(tool::output)
                .isZero();
    }

    private static JsonNode service(String name) {
        return COMPOSE.path("services").path(name);
    }

    private static String image(String name) {
        return service(name).path("image").asString();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    static Stream<String> services() {
        return MAIN_CLASSES.keySet().stream().sorted();
    }

    static Stream<String> everything() {
        return COMPOSE.path("services").propertyNames().stream();
    }
}
