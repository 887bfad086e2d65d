package io.newswire.platform.kafka;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
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
    private static final long NANOS_A_MILLISECOND = 1_000_000;
    private static final String LIMIT = "max.message.bytes";
    private static final Throwable UNKNOWN = new IllegalStateException("nobody says why");
    private static final String LATE = "there was no answer in time";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Topics() {}

    /**
     * Creates those that are not there, looks at all of them, and waits until each takes records; where one does not in time, the
     * log says which.
     *
     * @param replicationFactor -1 for the broker's own default
     * @throws IllegalStateException when the broker does not answer in time or refuses, or with all that is wrong with them
     */
    public static void ensure(Admin admin, List<Topic> topics, short replicationFactor, Duration timeout) {
        var options = new CreateTopicsOptions().timeoutMs(Math.toIntExact(timeout.toMillis()));
        var wanted = topics.stream().map(t -> wanted(t, replicationFactor)).toList();
        admin.createTopics(wanted, options).values().forEach((name, done) -> await(name, done, timeout));
        check(admin, topics, timeout);
        var partitions = topics.stream()
                .flatMap(topic -> partitions(topic.topicName(), topic.partitions()))
                .collect(Collectors.toSet());
        var unled = awaitLeaders(admin, partitions, timeout);
        if (!unled.isEmpty()) {
            // What is written to the others need not wait for them.
            LOG.warn("no broker leads {}: see newswire doctor", unled);
        }
    }

    public static Stream<TopicPartition> partitions(String topic, int number) {
        return IntStream.range(0, number).mapToObj(partition -> new TopicPartition(topic, partition));
    }

    /**
     * Waits until each partition has a leader that serves it. A topic that was just created is there before: an idempotent
     * producer that writes to it then can have its first request refused and its second one taken, and from then on the first
     * is refused for good (KAFKA-15591).
     *
     * @return those that had none in time
     */
    public static Set<TopicPartition> awaitLeaders(Admin admin, Set<TopicPartition> partitions, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        var unled = partitions;
        while (true) {
            unled = unled(admin, unled, Math.max(1, (deadline - System.nanoTime()) / NANOS_A_MILLISECOND));
            if (unled.isEmpty()
                    || System.nanoTime() > deadline
                    || Thread.currentThread().isInterrupted()) {
                return unled;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static Set<TopicPartition> unled(Admin admin, Set<TopicPartition> partitions, long millis) {
        var options = new ListOffsetsOptions().timeoutMs(Math.toIntExact(millis));
        var latest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        var offsets = admin.listOffsets(latest, options);
        return partitions.stream()
                .filter(partition -> !isThere(partition, offsets.partitionResult(partition), millis))
                .collect(Collectors.toSet());
    }

    private static boolean isThere(TopicPartition partition, KafkaFuture<?> answer, long millis) {
        try {
            get(partition.topic(), answer, Duration.ofMillis(millis));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * Topics whose keys meet in a stage must have as many partitions as each other, and each takes the largest record that
     * we write: one that were refused would end its transaction, and that of every new try.
     */
    private static void check(Admin admin, List<Topic> topics, Duration timeout) {
        var problems = problems(admin, topics, timeout, System.nanoTime() + timeout.toNanos());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    /** A topic that somebody has just created is not known to every broker at once. */
    private static List<String> problems(Admin admin, List<Topic> topics, Duration timeout, long deadline) {
        while (true) {
            try {
                return problems(admin, topics, timeout);
            } catch (IllegalStateException e) {
                if (!isCausedBy(e, UnknownTopicOrPartitionException.class) || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static List<String> problems(Admin admin, List<Topic> topics, Duration timeout) {
        var names = topics.stream().map(Topic::topicName).toList();
        var described = admin.describeTopics(names).topicNameValues();
        var configured = admin.describeConfigs(
                        topics.stream().map(Topics::resource).toList())
                .values();
        var problems = new ArrayList<String>();
        for (var topic : topics) {
            var found = get(topic.topicName(), Objects.requireNonNull(described.get(topic.topicName())), timeout);
            checkPartitions(topic, found.partitions().size(), problems);
            checkLimit(topic, Objects.requireNonNull(configured.get(resource(topic))), timeout, problems);
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

    private static void checkLimit(Topic topic, KafkaFuture<Config> config, Duration timeout, List<String> problems) {
        try {
            checkLimit(topic, get(topic.topicName(), config, timeout).get(LIMIT), problems);
        } catch (IllegalStateException e) {
            if (!isCausedBy(e, AuthorizationException.class)) {
                throw e;
            }
            // Who may not read a topic's settings has them set by somebody who may.
        }
    }

    private static boolean isCausedBy(IllegalStateException why, Class<? extends Exception> kind) {
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
