package io.newswire.cli.topics;

import java.util.Map;

/**
 * A topic as the broker has it.
 *
 * @param replicas of the partition that has fewest
 * @param leaderless partitions that nobody leads: they take and give nothing
 * @param behind partitions of which a replica has not all records
 * @param config settings in force, in Kafka's keys
 */
public record RealTopic(
        String name, int partitions, int replicas, int leaderless, int behind, Map<String, String> config) {
    public RealTopic {
        config = Map.copyOf(config);
    }
}
