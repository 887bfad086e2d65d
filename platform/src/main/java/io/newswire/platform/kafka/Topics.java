package io.newswire.platform.kafka;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings topics about. */
public final class Topics {
    private Topics() {}

    /**
     * Creates those that are not there.
     *
     * @param replicationFactor -1 for the broker's own default
     * @throws IllegalStateException when the broker does not answer in time or refuses
     */
    public static void ensure(Admin admin, List<Topic> topics, short replicationFactor, Duration timeout) {
        var options = new CreateTopicsOptions().timeoutMs(Math.toIntExact(timeout.toMillis()));
        var wanted = topics.stream().map(t -> wanted(t, replicationFactor)).toList();
        admin.createTopics(wanted, options).values().forEach((name, done) -> await(name, done, timeout));
    }

    /**
     * Topics whose keys meet in a stage must have as many partitions as each other.
     *
     * @throws IllegalStateException when one of the topics has another number than ours
     */
    public static void checkPartitions(Admin admin, List<Topic> topics, Duration timeout) {
        var names = topics.stream().map(Topic::topicName).toList();
        var found = admin.describeTopics(names).topicNameValues();
        for (var topic : topics) {
            var described = Objects.requireNonNull(found.get(topic.topicName()));
            int partitions =
                    get(topic.topicName(), described, timeout).partitions().size();
            if (partitions != topic.partitions()) {
                throw new IllegalStateException("topic " + topic.topicName() + " has " + partitions
                        + " partitions, but must have " + topic.partitions()
                        + ": delete it while nothing runs, and it is created anew");
            }
        }
    }

    private static <T> T get(String name, KafkaFuture<T> future, Duration timeout) {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw refused(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(name, e);
        }
    }

    private static NewTopic wanted(Topic topic, short replicationFactor) {
        var replicas = replicationFactor < 0 ? Optional.<Short>empty() : Optional.of(replicationFactor);
        return new NewTopic(topic.topicName(), Optional.of(topic.partitions()), replicas).configs(topic.config());
    }

    private static void await(String name, KafkaFuture<Void> done, Duration timeout) {
        try {
            done.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw refused(name, e);
            }
        } catch (TimeoutException e) {
            throw refused(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(name, e);
        }
    }

    private static IllegalStateException refused(String name, Throwable why) {
        return new IllegalStateException(
                "topic " + name + " could not be created: " + why.getMessage()
                        + "; is Kafka reachable under newswire.kafka.bootstrap-servers?",
                why);
    }
}
