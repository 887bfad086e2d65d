package io.newswire.platform.kafka;

import io.newswire.contracts.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How many records the stages have still to read. */
public final class GroupLag {
    private static final int LIMIT_SECONDS = 15;

    /** Every consumer group of the pipeline with the topics that it reads; Streams adds internal ones. */
    private static final Map<String, List<Topic>> READS = new TreeMap<>(Map.of(
            Topic.PREFIX + "frontier", List.of(Topic.FEEDS, Topic.LINKS, Topic.FETCH_RESULTS),
            Topic.PREFIX + "fetcher", List.of(Topic.FETCH_REQUESTS),
            Topic.PREFIX + "enrich", List.of(Topic.PAGES),
            Topic.PREFIX + "store", List.of(Topic.ARTICLES, Topic.DEAD_LETTERS, Topic.FEED_STATUS)));

    /** Not every pipeline has it: it counts from its first commit on. */
    private static final String ARCHIVE = Topic.PREFIX + "archive";

    private final Admin admin;
    private final Unread unread;

    /** Names of the groups that every pipeline has. */
    public static Set<String> groups() {
        return READS.keySet();
    }

    private GroupLag(Admin admin, Unread unread) {
        this.admin = admin;
        this.unread = unread;
    }

    /**
     * @param records committed ones that the group has not read
     * @param position sum of the offsets up to which it has read
     * @param members consumers that share the work now: 0 where no service reads, once the broker has noticed
     */
    public record Lag(String group, String topic, long records, long position, int members) {}

    /**
     * By group and topic.
     *
     * @param connection settings of Kafka's clients
     * @throws TimeoutException when the broker does not answer within 15 s
     */
    public static List<Lag> of(Map<String, Object> connection)
            throws ExecutionException, InterruptedException, TimeoutException {
        var settings = new HashMap<>(connection);
        // Closing waits for what is under way, and that for as long as this.
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_SECONDS * 1000);
        try (var admin = Admin.create(settings)) {
            var lags = new ArrayList<Lag>();
            var reader = new GroupLag(admin, new Unread(connection));
            for (var group : READS.entrySet()) {
                lags.addAll(reader.of(group.getKey(), group.getValue()));
            }
            if (!reader.committed(ARCHIVE).isEmpty()) {
                lags.addAll(reader.of(ARCHIVE, List.of(Topic.PAGES)));
            }
            return List.copyOf(lags);
        }
    }

    private List<Lag> of(String group, List<Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        var from = readUpTo(group, topics);
        var to = offsets(from.keySet().stream().toList(), OffsetSpec.latest());
        var records = byTopic(unread.between(from, to));
        var positions = byTopic(from);
        int members = members(group);
        return records.entrySet().stream()
                .map(entry -> new Lag(
                        group, entry.getKey(), entry.getValue(), positions.getOrDefault(entry.getKey(), 0L), members))
                .toList();
    }

    private int members(String group) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return await(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .mapToInt(description -> description.members().size())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    private static Map<String, Long> byTopic(Map<TopicPartition, Long> numbers) {
        var sums = new TreeMap<String, Long>();
        numbers.forEach((partition, number) -> sums.merge(partition.topic(), number, Long::sum));
        return sums;
    }

    /** Where the group goes on: what it committed, else the beginning of its topics. */
    private Map<TopicPartition, Long> readUpTo(String group, List<Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        var all = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList();
        var from = new HashMap<>(offsets(all, OffsetSpec.earliest()));
        from.putAll(committed(group));
        return from;
    }

    private Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        var offsets = new HashMap<TopicPartition, Long>();
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        var found = new HashMap<TopicPartition, Long>();
        await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, offset) -> found.put(partition, offset.offset()));
        return found;
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
