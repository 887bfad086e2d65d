package io.newswire.cli.doctor;

import io.newswire.cli.deployment.Brokers;
import io.newswire.cli.topics.Change;
import io.newswire.cli.topics.RealTopic;
import io.newswire.cli.topics.TopicPlan;
import io.newswire.cli.topics.TopicStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether topics are as the contracts want them, and all of their partitions are led. */
final class TopicChecks {
    static final String AREA = "topics";

    /** Services do not start, or lose records, where these are wrong. */
    private static final Set<String> VITAL = Set.of("max.message.bytes", "cleanup.policy");

    private final Brokers brokers;
    private final String apply;

    /** @param where options that lead commands to the same pipeline, such as {@code --kafka broker:9092} */
    TopicChecks(Brokers brokers, String where) {
        this.brokers = brokers;
        this.apply = "newswire topics apply" + where;
    }

    List<Finding> findings() {
        var real = TopicStates.read(brokers);
        var findings = new ArrayList<Finding>();
        var changes = TopicPlan.of(real, brokers.settings().replicationFactor());
        changes.forEach(change -> findings.add(finding(change)));
        findings.addAll(partitions(real));
        if (changes.stream().noneMatch(Change::isDifference)) {
            findings.addFirst(Finding.ok(AREA, real.size() + " topics, those of the contracts as they should be"));
        }
        return findings;
    }

    private Finding finding(Change change) {
        var what = change.topic() + ": " + change.setting() + " is " + change.from() + ", should be " + change.to();
        return switch (change.kind()) {
            case CREATE -> Finding.problem(AREA, change.topic() + " is missing", apply);
            case SET -> new Finding(level(change), AREA, what, apply);
            case DELETE -> new Finding(level(change), AREA, what, apply + " --allow-deletion; " + change.note());
            case GROW -> Finding.problem(AREA, what, apply + " --allow-partitions; " + change.note());
            case SHRINK -> Finding.problem(AREA, what, change.note());
            case REPLICATE -> Finding.warning(AREA, what, change.note());
            case UNKNOWN -> Finding.ok(AREA, change.topic() + ": " + change.note());
        };
    }

    private static Level level(Change change) {
        return VITAL.contains(change.setting()) ? Level.PROBLEM : Level.WARNING;
    }

    private static List<Finding> partitions(Map<String, RealTopic> real) {
        var findings = new ArrayList<Finding>();
        for (var topic : real.values()) {
            if (topic.leaderless() > 0) {
                findings.add(Finding.problem(
                        AREA,
                        topic.name() + ": nobody leads " + topic.leaderless() + " of " + topic.partitions()
                                + " partitions",
                        "start the brokers that have their replicas: kafka-topics.sh --bootstrap-server SERVERS"
                                + " --describe --unavailable-partitions"));
            } else if (topic.behind() > 0) {
                findings.add(Finding.warning(
                        AREA,
                        topic.name() + ": replicas of " + topic.behind() + " of " + topic.partitions()
                                + " partitions lag behind",
                        "start the brokers that are down, or give them time: kafka-topics.sh --bootstrap-server SERVERS"
                                + " --describe --under-replicated-partitions"));
            }
        }
        return findings;
    }
}
