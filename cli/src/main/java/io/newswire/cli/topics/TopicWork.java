package io.newswire.cli.topics;

import io.newswire.cli.deployment.Brokers;
import io.newswire.contracts.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Does what a plan says, one change after another; each is done by itself, and one that is refused stops no other. */
final class TopicWork {
    private final Brokers brokers;
    private final Admin admin;
    private final int replicas;

    /** @param replicas of topics that are created, -1 for the broker's default */
    TopicWork(Brokers brokers, Admin admin, int replicas) {
        this.brokers = brokers;
        this.admin = admin;
        this.replicas = replicas;
    }

    /** What the broker said against a change. */
    record Refusal(Change change, KafkaException why) {}

    /** @param before told of each change before it is made */
    List<Refusal> make(List<Change> changes, Consumer<Change> before) {
        return changes.stream()
                .map(change -> {
                    before.accept(change);
                    return made(change);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Refusal> made(Change change) {
        try {
            brokers.await(asked(change));
            return Optional.empty();
        } catch (TopicExistsException e) {
            // A service that started meanwhile created it, with the same settings.
            return Optional.empty();
        } catch (KafkaException e) {
            return Optional.of(new Refusal(change, e));
        }
    }

    private KafkaFuture<Void> asked(Change change) {
        return switch (change.kind()) {
            case CREATE -> create(Topic.named(change.topic()).orElseThrow());
            case SET, DELETE -> set(change);
            case GROW ->
                admin.createPartitions(Map.of(change.topic(), NewPartitions.increaseTo(Integer.parseInt(to(change)))))
                        .all();
            case SHRINK, REPLICATE, UNKNOWN ->
                throw new IllegalArgumentException(change.kind() + " is for people to do");
        };
    }

    private KafkaFuture<Void> create(Topic topic) {
        var wanted = new NewTopic(
                        topic.topicName(),
                        Optional.of(topic.partitions()),
                        replicas < 0 ? Optional.empty() : Optional.of((short) replicas))
                .configs(topic.config());
        return admin.createTopics(List.of(wanted)).all();
    }

    private KafkaFuture<Void> set(Change change) {
        var entry = new ConfigEntry(Objects.requireNonNull(change.setting()), to(change));
        Map<ConfigResource, Collection<AlterConfigOp>> asked = new HashMap<>();
        asked.put(
                new ConfigResource(ConfigResource.Type.TOPIC, change.topic()),
                List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET)));
        return admin.incrementalAlterConfigs(asked).all();
    }

    private static String to(Change change) {
        return Objects.requireNonNull(change.to());
    }
}
