package io.newswire.cli.topics;

import io.newswire.cli.topics.Change.Kind;
import io.newswire.contracts.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** What would have to be done, so that topics are as the contracts want them. Settings that these do not name are left. */
public final class TopicPlan {
    /** What adding partitions means. */
    static final String KEYS_MOVE = "records of a key go to another partition from then on, so their order is not kept,"
            + " and state that Kafka Streams keeps by partition no longer fits: stop all services, and reset those of"
            + " them that read it (kafka-streams-application-reset.sh) unless the topic is empty";

    private static final String DELETING =
            "the broker then deletes what this setting keeps now, and nobody brings it back:"
                    + " leave it where it was changed on purpose";

    private static final String SHRINKING =
            "no broker takes partitions away: delete the topic while nothing runs, and `newswire topics apply` creates it"
                    + " anew, without its records";
    private static final String NOT_OURS = "no topic of this version; it is left alone. Where nobody reads it:"
            + " kafka-topics.sh --bootstrap-server SERVERS --delete --topic ";
    private static final String REASSIGN = "kafka-reassign-partitions.sh --bootstrap-server SERVERS --execute"
            + " --reassignment-json-file FILE, with the brokers of every partition of the topic in FILE";

    private TopicPlan() {}

    /**
     * Topics in their order, then those that are not known.
     *
     * @param real by name; those of Kafka Streams are seen as such by their groups and ends
     * @param replicas wanted of each partition, -1 where it is the broker's own matter
     */
    public static List<Change> of(Map<String, RealTopic> real, int replicas) {
        var changes = new ArrayList<Change>();
        for (var topic : Topic.values()) {
            var found = real.get(topic.topicName());
            if (found == null) {
                changes.add(creation(topic, replicas));
            } else {
                changes.addAll(differences(topic, found, replicas));
            }
        }
        real.values().stream()
                .filter(topic -> TopicKind.of(topic.name()) == TopicKind.UNKNOWN)
                .map(topic -> new Change(Kind.UNKNOWN, topic.name(), null, null, null, NOT_OURS + topic.name()))
                .forEach(changes::add);
        return changes;
    }

    private static Change creation(Topic topic, int replicas) {
        var settings = new ArrayList<String>();
        settings.add("partitions=" + topic.partitions());
        if (replicas > 0) {
            settings.add("replicas=" + replicas);
        }
        new TreeMap<>(topic.config()).forEach((key, value) -> settings.add(key + "=" + value));
        return new Change(Kind.CREATE, topic.topicName(), null, null, String.join(" ", settings), "");
    }

    private static List<Change> differences(Topic topic, RealTopic found, int replicas) {
        var changes = new ArrayList<Change>();
        if (found.partitions() != topic.partitions()) {
            boolean few = found.partitions() < topic.partitions();
            changes.add(new Change(
                    few ? Kind.GROW : Kind.SHRINK,
                    topic.topicName(),
                    "partitions",
                    Integer.toString(found.partitions()),
                    Integer.toString(topic.partitions()),
                    few ? KEYS_MOVE : SHRINKING));
        }
        new TreeMap<>(topic.config()).forEach((key, wanted) -> {
            var is = found.config().get(key);
            if (!isSame(key, wanted, is)) {
                boolean deletes = Deletion.follows(key, is, wanted);
                changes.add(new Change(
                        deletes ? Kind.DELETE : Kind.SET, topic.topicName(), key, is, wanted, deletes ? DELETING : ""));
            }
        });
        if (replicas > 0 && found.replicas() != replicas) {
            changes.add(new Change(
                    Kind.REPLICATE,
                    topic.topicName(),
                    "replicas",
                    Integer.toString(found.replicas()),
                    Integer.toString(replicas),
                    REASSIGN));
        }
        return changes;
    }

    /** The policies of clean-up are a set. */
    private static boolean isSame(String key, String wanted, @Nullable String is) {
        return key.equals(TopicConfig.CLEANUP_POLICY_CONFIG) && is != null
                ? Deletion.policies(wanted).equals(Deletion.policies(is))
                : Objects.equals(wanted, is);
    }

    /** Whether anything is not as it should be. */
    static boolean isDifferent(Collection<Change> changes) {
        return changes.stream().anyMatch(Change::isDifference);
    }
}
