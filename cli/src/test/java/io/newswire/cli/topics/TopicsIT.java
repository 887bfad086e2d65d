package io.newswire.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.ExitCode;
import io.newswire.cli.Typed;
import io.newswire.cli.local.LocalBroker;
import io.newswire.cli.local.Ports;
import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsIT {
    private static final String PAGES = Topic.PAGES.topicName();

    @TempDir
    private Path directory;

    private LocalBroker broker;

    @BeforeEach
    void start() {
        broker = LocalBroker.start(directory.resolve("kafka"), Ports.free());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void an_empty_broker_gets_all_topics_and_then_there_is_nothing_to_do() {
        var plan = typed("plan");
        assertThat(plan.exitCode()).isEqualTo(ExitCode.TO_MEND);
        assertThat(plan.out()).contains("+ newswire.feeds", "+ newswire.dead-letters");

        assertThat(typed("apply", "--yes").exitCode()).isEqualTo(ExitCode.OK);

        var again = typed("plan");
        assertThat(again.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(again.out()).contains("All topics are as they should be.");
        assertThat(typed("list").lines()).hasSize(Topic.values().length).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void a_wrong_retention_is_mended_and_a_setting_of_somebody_else_stays() throws Exception {
        create(Map.of("retention.ms", "1000", "segment.bytes", "1048576"), Topic.PAGES.partitions());

        var plan = typed("plan", "--output", "json");
        assertThat(plan.exitCode()).isEqualTo(ExitCode.TO_MEND);
        assertThat(plan.lines())
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"set\"",
                        "\"setting\":\"retention.ms\"",
                        "\"from\":\"1000\"",
                        "\"to\":\"604800000\"");

        assertThat(typed("apply", "--yes").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(settings()).containsEntry("retention.ms", "604800000").containsEntry("segment.bytes", "1048576");
    }

    @Test
    void a_retention_that_was_made_longer_stays_unless_deletion_is_allowed() throws Exception {
        create(Map.of("retention.ms", "-1"), Topic.PAGES.partitions());

        var refused = typed("apply", "--yes");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.TO_MEND);
        assertThat(refused.out()).contains("retention.ms -1 -> 604800000, only with --allow-deletion");
        assertThat(settings()).containsEntry("retention.ms", "-1");

        assertThat(typed("apply", "--yes", "--allow-deletion").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(settings()).containsEntry("retention.ms", "604800000");
    }

    @Test
    void partitions_are_added_only_when_it_is_allowed() throws Exception {
        create(Map.of(), 3);

        var refused = typed("apply", "--yes");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.TO_MEND);
        assertThat(refused.out()).contains("partitions 3 -> 6", "--allow-partitions", "order");
        assertThat(partitions()).isEqualTo(3);

        assertThat(typed("apply", "--yes", "--allow-partitions").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(partitions()).isEqualTo(6);
    }

    @Test
    void a_topic_that_is_not_known_is_told_and_stays() throws Exception {
        create(Map.of(), Topic.PAGES.partitions());
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("newswire.somebodys", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        // The broker itself may know of it a little later than the controller.
        await().untilAsserted(() -> assertThat(typed("plan").out()).contains("? newswire.somebodys"));
        assertThat(typed("apply", "--yes").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(typed("list").out()).contains("unknown    newswire.somebodys");
    }

    @Test
    void replicas_that_one_broker_cannot_have_are_refused_for_each_topic_and_nothing_is_half_done() {
        var typed = typed("apply", "--yes", "--replicas", "3");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(typed.err()).contains("newswire.pages was refused").doesNotContain("Exception");
        assertThat(typed("list").out()).contains("missing    newswire.pages");
    }

    @Test
    void nothing_is_changed_where_nobody_can_be_asked() {
        var typed = typed("apply");
        assertThat(typed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(typed.err()).contains("--yes");
        assertThat(typed("list").out()).doesNotContain("ok ");
    }

    private Typed typed(String... words) {
        var all = new ArrayList<>(List.of("topics"));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("--kafka", broker.bootstrapServers(), "--data", directory.toString()));
        return Typed.newswire(all.toArray(String[]::new));
    }

    /** All topics, of which pages has other settings over its own. */
    private void create(Map<String, String> others, int partitions) throws Exception {
        var wanted = Arrays.stream(Topic.values())
                .map(topic -> {
                    var config = new HashMap<>(topic.config());
                    config.putAll(topic == Topic.PAGES ? others : Map.of());
                    var count = topic == Topic.PAGES ? partitions : topic.partitions();
                    return new NewTopic(topic.topicName(), count, (short) 1).configs(config);
                })
                .toList();
        try (var admin = admin()) {
            admin.createTopics(wanted).all().get(30, TimeUnit.SECONDS);
            await().until(() ->
                    admin.listTopics().names().get(30, TimeUnit.SECONDS).size() == wanted.size());
        }
    }

    private int partitions() throws Exception {
        try (var admin = admin()) {
            var described = admin.describeTopics(List.of(PAGES)).allTopicNames().get(30, TimeUnit.SECONDS);
            return Objects.requireNonNull(described.get(PAGES)).partitions().size();
        }
    }

    /** What the broker itself says of pages. */
    private Map<String, String> settings() throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, PAGES);
        try (var admin = admin()) {
            var described = admin.describeConfigs(List.of(resource)).all().get(30, TimeUnit.SECONDS);
            return Objects.requireNonNull(described.get(resource)).entries().stream()
                    .collect(Collectors.toMap(ConfigEntry::name, entry -> String.valueOf(entry.value())));
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
