package io.newswire.platform.kafka;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings topics about. */
public final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final String LIMIT = "max.message.bytes";
    private static final Throwable UNKNOWN = new IllegalStateException("nobody says why");
    private static final String LATE = "there was no answer in time";
    static final Duration PAUSE = Duration.ofMillis(200);

    private Topics() {}

    /**
     * Creates those that are not there, looks at all of them, and waits until each takes records; where one does not in time, the
     * log says which.
     *
     * @param replicationFactor -1 for the broker's own default
     * @param timeout for creating and looking, and once more for the wait
     * @throws IllegalStateException when the broker does not answer in time or refuses, or with all that is wrong with them
     */
    public static void ensure(Admin admin, List<Topic> topics, short replicationFactor, Duration timeout) {
        var deadline = Deadline.in(timeout);
        var options = new CreateTopicsOptions().timeoutMs(Math.toIntExact(timeout.toMillis()));
        var wanted = topics.stream().map(t -> wanted(t, replicationFactor)).toList();
        admin.createTopics(wanted, options).values().forEach((name, done) -> await(name, done, deadline));
        check(admin, topics, deadline);
        var unled = Leaders.await(
                admin, topics.stream().flatMap(Leaders::partitions).toList(), timeout);
        if (!unled.isEmpty()) {
            // What is written to the others need not wait for them.
            LOG.warn("no broker leads {}: see newswire doctor", unled);
        }
    }

    /**
     * Topics whose keys meet in a stage must have as many partitions as each other, and each takes the largest record that
     * we write: one that were refused would end its transaction, and that of every new try.
     */
    private static void check(Admin admin, List<Topic> topics, Deadline deadline) {
        var problems = problemsOnceKnown(admin, topics, deadline);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    /** A topic that somebody has just created is not known to every broker at once. */
    private static List<String> problemsOnceKnown(Admin admin, List<Topic> topics, Deadline deadline) {
        while (true) {
            try {
                return problems(admin, topics, deadline);
            } catch (IllegalStateException e) {
                if (!isCausedBy(e, UnknownTopicOrPartitionException.class) || deadline.isOver()) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static List<String> problems(Admin admin, List<Topic> topics, Deadline deadline) {
        var names = topics.stream().map(Topic::topicName).toList();
        var described = admin.describeTopics(names).topicNameValues();
        var configured = admin.describeConfigs(
                        topics.stream().map(Topics::resource).toList())
                .values();
        var problems = new ArrayList<String>();
        for (var topic : topics) {
            var found = get(topic.topicName(), Objects.requireNonNull(described.get(topic.topicName())), deadline);
            checkPartitions(topic, found.partitions().size(), problems);
            checkLimit(topic, Objects.requireNonNull(configured.get(resource(topic))), deadline, problems);
        }
        return problems;
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
    }

    private static void checkPartitions(Topic topic, int partitions, List<String> problems) {
        if (partitions != topic.partitions()) {
            problems.add("topic " + topic.topicName() + " has " + partitions + " partitions, but must have "
                    + topic.partitions() + ": delete it while nothing runs, and it is created anew");
        }
    }

    private static void checkLimit(Topic topic, KafkaFuture<Config> config, Deadline deadline, List<String> problems) {
        try {
            checkLimit(topic, get(topic.topicName(), config, deadline).get(LIMIT), problems);
        } catch (IllegalStateException e) {
            if (!isCausedBy(e, AuthorizationException.class)) {
                throw e;
            }
            // Who may not read a topic's settings has them set by somebody who may.
        }
    }

    static boolean isCausedBy(IllegalStateException why, Class<? extends Exception> kind) {
        return why.getCause() instanceof ExecutionException failed && kind.isInstance(failed.getCause());
    }

    private static void checkLimit(Topic topic, @Nullable ConfigEntry limit, List<String> problems) {
        if (limit != null && Integer.parseInt(limit.value()) < topic.maxMessageBytes()) {
            problems.add("topic " + topic.topicName() + " takes records of " + limit.value() + " bytes, but must take "
                    + topic.maxMessageBytes()
                    + ": kafka-configs.sh --bootstrap-server SERVERS --alter --entity-type topics --entity-name "
                    + topic.topicName() + " --add-config " + LIMIT + "=" + topic.maxMessageBytes());
        }
    }

    static <T> T get(String name, KafkaFuture<T> future, Deadline deadline) {
        try {
            return future.get(deadline.millis(), TimeUnit.MILLISECONDS);
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

    private static void await(String name, KafkaFuture<Void> done, Deadline deadline) {
        try {
            done.get(deadline.millis(), TimeUnit.MILLISECONDS);
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

    /** For people; of an answer that failed, why it did. */
    static String words(Throwable why) {
        return switch (why) {
            case TimeoutException late -> LATE;
            case org.apache.kafka.common.errors.TimeoutException late -> LATE;
            case InterruptedException ended -> "it was told to end meanwhile";
            case ExecutionException failed -> words(Objects.requireNonNullElse(failed.getCause(), UNKNOWN));
            default -> why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        };
    }

    private static IllegalStateException refused(String name, Throwable why) {
        return new IllegalStateException(
                "topic " + name + " could not be created or looked at: " + words(why)
                        + "; is Kafka reachable under newswire.kafka.bootstrap-servers?",
                why);
    }
}
