package io.newswire.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.topics.Change.Kind;
import io.newswire.contracts.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicPlanTest {
    private static final String PAGES = Topic.PAGES.topicName();
    private static final int BROKERS_MATTER = -1;
    private static final Permissions NONE = new Permissions();
    private static final Permissions ALL = new Permissions(true, true);

    private final Map<String, RealTopic> real = new TreeMap<>();

    TopicPlanTest() {
        for (var topic : Topic.values()) {
            put(topic.topicName(), topic.partitions(), 1, topic.config());
        }
    }

    @Test
    void topics_as_the_contracts_want_them_need_nothing() {
        assertThat(plan()).isEmpty();
    }

    @Test
    void a_topic_that_is_missing_is_created_with_all_of_its_settings() {
        real.remove(PAGES);
        assertThat(plan()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CREATE);
            assertThat(change.to()).contains("partitions=6", "retention.ms=604800000", "max.message.bytes=16777216");
            assertThat(NONE.allow(change.kind())).isTrue();
        });
    }

    @Test
    void a_setting_that_differs_is_set_and_one_that_the_contracts_do_not_name_is_left() {
        put(PAGES, 6, 1, with("retention.ms", "1000", "segment.bytes", "1048576"));
        assertThat(plan()).containsExactly(new Change(Kind.SET, PAGES, "retention.ms", "1000", "604800000", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "retention.ms,         1000000000",
        "retention.ms,         -1",
        "cleanup.policy,       compact",
    })
    void what_makes_the_broker_delete_records_is_done_only_when_it_is_allowed(String setting, String now) {
        put(PAGES, 6, 1, with(setting, now, "segment.bytes", "1048576"));
        var change = plan().getFirst();
        assertThat(change.kind()).isEqualTo(Kind.DELETE);
        assertThat(new Permissions(true, false).allow(change.kind())).isFalse();
        assertThat(new Permissions(false, true).allow(change.kind())).isTrue();
        assertThat(change.note()).contains("deletes", "on purpose");
    }

    @Test
    void the_order_of_policies_is_no_difference() {
        var settings = new HashMap<>(Topic.STORIES.config());
        settings.put("cleanup.policy", "delete, compact");
        put(Topic.STORIES.topicName(), 6, 1, settings);
        assertThat(plan()).isEmpty();
    }

    @Test
    void too_few_partitions_are_added_only_when_it_is_allowed_and_what_follows_is_said() {
        put(PAGES, 3, 1, Topic.PAGES.config());
        var change = plan().getFirst();
        assertThat(change.kind()).isEqualTo(Kind.GROW);
        assertThat(NONE.allow(change.kind())).isFalse();
        assertThat(new Permissions(true, false).allow(change.kind())).isTrue();
        assertThat(change.note()).contains("order", "state");
    }

    @Test
    void too_many_partitions_are_for_a_person_since_no_broker_takes_any_away() {
        put(PAGES, 12, 1, Topic.PAGES.config());
        var change = plan().getFirst();
        assertThat(change.kind()).isEqualTo(Kind.SHRINK);
        assertThat(ALL.allow(change.kind())).isFalse();
        assertThat(change.note()).contains("delete the topic while nothing runs");
    }

    @Test
    void replicas_are_judged_only_where_somebody_wants_a_number_of_them() {
        assertThat(TopicPlan.of(real, BROKERS_MATTER)).isEmpty();
        assertThat(TopicPlan.of(real, 3)).hasSize(Topic.values().length).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REPLICATE);
            assertThat(ALL.allow(change.kind())).isFalse();
            assertThat(change.note()).contains("kafka-reassign-partitions.sh");
        });
    }

    @Test
    void a_topic_of_nobody_is_told_and_is_no_difference() {
        put("newswire.old-pages", 6, 1, Map.of());
        assertThat(plan()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(ALL.allow(change.kind())).isFalse();
        });
        assertThat(TopicPlan.isDifferent(plan())).isFalse();
    }

    @Test
    void what_streams_keeps_for_a_stage_is_its_own() {
        put("newswire.frontier-feeds-changelog", 6, 1, Map.of());
        put("newswire.enrich-bands-repartition", 6, 1, Map.of());
        assertThat(plan()).isEmpty();
    }

    private List<Change> plan() {
        return TopicPlan.of(real, BROKERS_MATTER);
    }

    private void put(String name, int partitions, int replicas, Map<String, String> config) {
        real.put(name, new RealTopic(name, partitions, replicas, 0, 0, config));
    }

    private static Map<String, String> with(String key, String value, String other, String otherValue) {
        var settings = new HashMap<>(Topic.PAGES.config());
        settings.put(key, value);
        settings.put(other, otherValue);
        return settings;
    }
}
