package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.newswire.contracts.Topic;
import io.newswire.enrich.EnrichSettings;
import io.newswire.ingest.IngestSettings;
import io.newswire.platform.settings.PlatformSettings;
import io.newswire.platform.settings.SettingsHelp;
import io.newswire.store.StoreSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Holds the files for Kubernetes as far as that goes without a cluster: against the classes of its API, and against one another. */
class KubernetesFilesTest {
    private static final Path FOLDER = Path.of("..", "deploy", "kubernetes");
    private static final Map<String, Class<?>> SETTINGS =
            Map.of("ingest", IngestSettings.class, "enrich", EnrichSettings.class, "store", StoreSettings.class);

    static Stream<String> services() {
        return SETTINGS.keySet().stream().sorted();
    }

    static Stream<Path> files() throws Exception {
        try (var files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_field_is_one_of_the_kubernetes_api(Path file) throws Exception {
        var objects = KubernetesYaml.read(file);
        assertThat(objects).isNotEmpty();
        for (var object : objects) {
            assertThat(object.getMetadata().getName()).startsWith("newswire");
            if (!(object instanceof GenericKubernetesResource)) {
                assertThat(KubernetesYaml.unknownFields(object))
                        .as("%s of %s", object.getKind(), file)
                        .isEmpty();
            } else {
                assertThat(object.getApiVersion())
                        .as("of a kind that Kubernetes itself has not")
                        .isEqualTo("keda.sh/v1alpha1");
            }
        }
    }

    @Test
    void a_misspelt_field_would_be_found() {
        var misspelt = """
                apiVersion: v1
                kind: Service
                metadata: {name: x}
                spec: {ports: [{port: 1, targetport: 2}]}
                """;
        assertThat(KubernetesYaml.unknownFields(KubernetesYaml.parse(misspelt).getFirst()))
                .containsExactly("targetport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "autoscaling", "example"})
    void a_kustomization_names_the_files_beside_it_and_no_others(String folder) throws Exception {
        var tree = KubernetesYaml.tree(FOLDER.resolve(folder).resolve("kustomization.yaml"));
        var named = new TreeSet<String>();
        tree.path("resources").values().forEach(each -> named.add(each.asString()));
        tree.path("patches")
                .values()
                .forEach(each -> named.add(each.path("path").asString()));
        tree.path("secretGenerator")
                .values()
                .forEach(each -> each.path("envs").values().forEach(file -> named.add(file.asString())));
        named.add("kustomization.yaml");
        try (var beside = Files.list(FOLDER.resolve(folder))) {
            var there = beside.map(file -> file.getFileName().toString()).toList();
            assertThat(named.stream().filter(name -> !name.startsWith("../")))
                    .containsExactlyInAnyOrderElementsOf(there);
        }
        assertThat(named.stream().filter(name -> name.startsWith("../")))
                .allSatisfy(
                        name -> assertThat(FOLDER.resolve(folder).resolve(name)).isDirectory());
    }

    /** By kustomize itself, where a kubectl of some year is installed. */
    @Test
    void with_the_autoscalers_no_set_says_how_many_it_has(@TempDir Path directory) throws Exception {
        var copy = directory.resolve("kubernetes");
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(FOLDER.relativize(file).toString()));
            }
        }
        assertThat(kustomized(copy)).filteredOn(StatefulSet.class::isInstance).hasSize(3);
        var kustomization = copy.resolve("example/kustomization.yaml");
        var text = Files.readString(kustomization);
        Files.writeString(
                kustomization, text.replace("# components:\n#   - ../autoscaling", "components:\n  - ../autoscaling"));
        var objects = kustomized(copy);
        assertThat(objects)
                .filteredOn(StatefulSet.class::isInstance)
                .hasSize(3)
                .allSatisfy(set ->
                        assertThat(((StatefulSet) set).getSpec().getReplicas()).isNull());
        assertThat(objects)
                .filteredOn(GenericKubernetesResource.class::isInstance)
                .hasSize(3);
    }

    private static List<HasMetadata> kustomized(Path folder) throws Exception {
        var example = folder.resolve("example");
        var told = folder.resolveSibling("kubectl.txt").toFile();
        Process kubectl;
        try {
            kubectl = new ProcessBuilder("kubectl", "kustomize", example.toString())
                    .redirectError(told)
                    .start();
        } catch (IOException e) {
            throw new TestAbortedException("there is no kubectl on the PATH, so kustomize reads nothing: skipped", e);
        }
        var written = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).as(Files.readString(told.toPath())).isZero();
        return KubernetesYaml.parse(written);
    }

    @Test
    void the_secrets_of_the_example_cannot_be_forgotten() throws Exception {
        var token = Files.readAllLines(FOLDER.resolve("example").resolve("store.env")).stream()
                .filter(line -> line.startsWith("NEWSWIRE_STORE_TOKENS_OPERATOR="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        assertThat(token)
                .as("too short for a token: the service says so and does not start")
                .hasSizeLessThan(16);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_given_only_settings_that_it_knows(String name) throws Exception {
        var known = known(Objects.requireNonNull(SETTINGS.get(name)));
        assertThat(known)
                .containsAll(
                        container(name).getEnv().stream().map(EnvVar::getName).toList());
        assertThat(container(name).getEnvFrom())
                .extracting(EnvFromSource::getConfigMapRef)
                .filteredOn(Objects::nonNull)
                .extracting(map -> map.getName())
                .containsExactly("newswire-settings");
    }

    @Test
    void the_example_sets_what_is_required_and_nothing_that_is_unknown() throws Exception {
        var tree = KubernetesYaml.tree(FOLDER.resolve("example").resolve("kustomization.yaml"));
        var set = new TreeSet<String>();
        tree.path("configMapGenerator")
                .path(0)
                .path("literals")
                .values()
                .forEach(each -> set.add(variable(each.asString())));
        Files.readAllLines(FOLDER.resolve("example").resolve("store.env")).stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> set.add(variable(line)));
        var all = new TreeSet<String>();
        SETTINGS.values().forEach(settings -> all.addAll(known(settings)));
        assertThat(all).containsAll(set);
        assertThat(set)
                .contains(
                        "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS",
                        "NEWSWIRE_STORE_DATABASE_URL",
                        "NEWSWIRE_STORE_DATABASE_USER",
                        "NEWSWIRE_STORE_TOKENS_OPERATOR");
        assertThat(tree.path("images").findValuesAsString("name"))
                .containsExactlyInAnyOrderElementsOf(
                        services().map(name -> "newswire-" + name + "-service").toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_belongs_to_a_service_finds_its_pods(String name) throws Exception {
        var set = one(name, StatefulSet.class);
        var labels = set.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels.entrySet())
                .containsAll(set.getSpec().getSelector().getMatchLabels().entrySet())
                .containsAll(one(name, Service.class).getSpec().getSelector().entrySet())
                .containsAll(one(name, PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels()
                        .entrySet());
        assertThat(set.getSpec().getServiceName())
                .isEqualTo(one(name, Service.class).getMetadata().getName());
        var volumes = Stream.concat(
                set.getSpec().getTemplate().getSpec().getVolumes().stream().map(Volume::getName),
                set.getSpec().getVolumeClaimTemplates().stream()
                        .map(claim -> claim.getMetadata().getName()));
        assertThat(container(name).getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactlyInAnyOrderElementsOf(volumes.toList());
    }

    /** What the profile <em>restricted</em> of Kubernetes asks for, and a root that nothing is written to. */
    @ParameterizedTest
    @MethodSource("services")
    void a_service_can_write_only_where_it_must_and_gains_no_privileges(String name) throws Exception {
        var pod = one(name, StatefulSet.class).getSpec().getTemplate().getSpec();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10_001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        var context = container(name).getSecurityContext();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod.getEnableServiceLinks())
                .as("their variables would be taken for settings that nobody knows")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_asked_how_it_does_at_its_own_paths(String name) throws Exception {
        var container = container(name);
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                        .map(probe -> probe.getHttpGet().getPath()))
                .containsExactly("/health/live", "/health/live", "/health/ready");
        assertThat(container.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName()).isEqualTo("http");
            assertThat(port.getContainerPort()).isEqualTo(8080);
        });
        assertThat(container.getImage()).isEqualTo("newswire-" + name + "-service");
    }

    @Test
    void instances_follow_the_lag_of_a_group_and_are_no_more_than_partitions() throws Exception {
        var topics = Arrays.stream(Topic.values()).toList();
        var scaled = KubernetesYaml.trees(FOLDER.resolve("autoscaling").resolve("scaledobjects.yaml"));
        assertThat(scaled).hasSize(3).allSatisfy(object -> {
            var target = object.at("/spec/scaleTargetRef/name").asString();
            assertThat(target).isEqualTo(object.at("/metadata/name").asString());
            assertThat(services().map(name -> "newswire-" + name)).contains(target);
            var trigger = object.at("/spec/triggers/0/metadata");
            assertThat(List.of("newswire.fetcher", "newswire.enrich", "newswire.store"))
                    .contains(trigger.path("consumerGroup").asString());
            assertThat(topics)
                    .filteredOn(topic ->
                            topic.topicName().equals(trigger.path("topic").asString()))
                    .singleElement()
                    .extracting(Topic::partitions)
                    .isEqualTo(object.at("/spec/maxReplicaCount").asInt());
        });
    }

    private static Set<String> known(Class<?> settings) {
        return SettingsHelp.variables(PlatformSettings.with(settings));
    }

    private static String variable(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static Container container(String name) throws Exception {
        var containers =
                one(name, StatefulSet.class).getSpec().getTemplate().getSpec().getContainers();
        assertThat(containers).hasSize(1);
        return containers.getFirst();
    }

    private static <T extends HasMetadata> T one(String name, Class<T> kind) throws Exception {
        return KubernetesYaml.read(FOLDER.resolve("base").resolve(name + ".yaml")).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
