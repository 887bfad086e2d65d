package io.newswire.cli.topics;

import io.newswire.cli.deployment.Brokers;
import io.newswire.contracts.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;

/** Asks brokers for their topics. */
public final class TopicStates {
    private TopicStates() {}

    /**
     * All topics whose names start as ours do, by name.
     *
     * @throws KafkaException when the broker does not answer or refuses
     */
    public static SortedMap<String, RealTopic> read(Brokers brokers) {
        try (var admin = brokers.admin()) {
            var names = brokers.await(admin.listTopics().names()).stream()
                    .filter(name -> name.startsWith(Topic.PREFIX))
                    .toList();
            var described = brokers.await(admin.describeTopics(names).allTopicNames());
            var configs = configs(brokers, admin, names);
            var topics = new TreeMap<String, RealTopic>();
            described.forEach((name, topic) -> topics.put(name, real(topic, configs.getOrDefault(name, Map.of()))));
            return topics;
        }
    }

    private static Map<String, Map<String, String>> configs(Brokers brokers, Admin admin, Collection<String> names) {
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var configs = new HashMap<String, Map<String, String>>();
        brokers.await(admin.describeConfigs(resources).all())
                .forEach((resource, config) -> configs.put(resource.name(), values(config)));
        return configs;
    }

    private static Map<String, String> values(Config config) {
        var values = new HashMap<String, String>();
        config.entries().stream()
                .filter(entry -> entry.value() != null)
                .forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }

    private static RealTopic real(TopicDescription topic, Map<String, String> config) {
        var partitions = topic.partitions();
        return new RealTopic(
                topic.name(),
                partitions.size(),
                partitions.stream()
                        .mapToInt(partition -> partition.replicas().size())
                        .min()
                        .orElse(0),
                (int) partitions.stream()
                        .filter(partition ->
                                partition.leader() == null || partition.leader().isEmpty())
                        .count(),
                (int) partitions.stream()
                        .filter(partition ->
                                partition.isr().size() < partition.replicas().size())
                        .count(),
                config);
    }
}
