package io.newswire.client;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles: what is new, what changed, what was taken down. In a group that is shared by any number of processes:
 *
 * <pre>{@code
 * try (var articles = ArticleConsumer.at("localhost:9092").group("my-team.my-purpose").languages("en", "de").open()) {
 *     while (true) {
 *         for (var event : articles.poll(Duration.ofSeconds(1))) {
 *             switch (event) {
 *                 case Updated now -> System.out.println("updated " + now.id() + " " + now.article().headline());
 *                 case NoLongerMatches left -> System.out.println("left " + left.id());
 *                 case Deleted gone -> System.out.println("deleted " + gone.id());
 *             }
 *         }
 *         articles.commit();
 *     }
 * }
 * }</pre>
 *
 * <p>At least once: what was read and not committed is told again after a crash, to this or another member of the group. Who
 * keeps no {@linkplain Position position} with the results makes them so that they may be repeated: by (id, revision). Only what
 * is committed in Kafka is read. Of several revisions that have come since the last poll the newest is told, with all that the
 * article is; older ones that are read again are not.
 *
 * <p>For one thread, but for {@link #wakeup}.
 */
public final class ArticleConsumer implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Nanoseconds count no more than some centuries. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Duration TURN = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final boolean inGroup;
    private final ConsumerSettings settings;
    private final Start start;
    private final Intake intake;
    /** Partitions whose state is still to be read, the first one now, with the place of one that was begun before. */
    private final Map<TopicPartition, Optional<Place>> toBuild = new LinkedHashMap<>();

    private @Nullable StateReader building;

    private ArticleConsumer(
            Consumer<byte[], byte[]> consumer, boolean inGroup, ConsumerSettings settings, Start start, Intake intake) {
        this.consumer = consumer;
        this.inGroup = inGroup;
        this.settings = settings;
        this.start = start;
        this.intake = intake;
    }

    /** @param bootstrapServers of Kafka: {@code host:port}, several parted by commas */
    public static ArticleConsumerBuilder at(String bootstrapServers) {
        return new ArticleConsumerBuilder(bootstrapServers);
    }

    static ArticleConsumer inGroup(String group, ConsumerSettings settings, Start start, Intake intake) {
        var opened = new ArticleConsumer(settings.ofGroup(group), true, settings, start, intake);
        opened.orClosed(() -> {
            opened.partitions();
            opened.consumer.subscribe(List.of(Topic.ARTICLES.topicName()), opened.new Assignments());
        });
        return opened;
    }

    static ArticleConsumer alone(Position position, ConsumerSettings settings, Start start, Intake intake) {
        var opened = new ArticleConsumer(settings.alone(), false, settings, start, intake);
        opened.orClosed(() -> {
            var partitions = opened.partitions();
            opened.consumer.assign(partitions);
            partitions.forEach(each -> opened.enter(each, position.place(each.partition())));
        });
        return opened;
    }

    /**
     * What has happened since the last call.
     *
     * @param atMost how long is waited where nothing has
     * @return of each article one event at most; empty where nothing has happened in time
     * @throws UnreadableRecordException before a record that cannot be read, each time, unless {@link
     *     ArticleConsumerBuilder#onUnreadable} takes it
     * @throws PositionGoneException when what comes next is no longer there
     * @throws org.apache.kafka.common.errors.WakeupException when {@link #wakeup} was called
     * @throws org.apache.kafka.common.KafkaException for what Kafka refuses, such as access
     */
    public List<ArticleEvent> poll(Duration atMost) {
        intake.throwFailure();
        long end = System.nanoTime() + (atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST).toNanos();
        try {
            while (true) {
                long left = Math.max(0, end - System.nanoTime());
                var events = next(Duration.ofNanos(left));
                if (!events.isEmpty() || left == 0) {
                    return events;
                }
            }
        } catch (OffsetOutOfRangeException e) {
            throw new PositionGoneException(e);
        }
    }

    private List<ArticleEvent> next(Duration left) {
        var polled = consumer.poll(toBuild.isEmpty() ? left : Duration.ZERO);
        var events = intake.take(polled, record -> true, consumer::seek);
        return events.isEmpty() && !toBuild.isEmpty() ? state(left) : events;
    }

    /** A part of the state of the first partition that wants it. */
    private List<ArticleEvent> state(Duration left) {
        var reader = building();
        if (reader.isDone()) {
            finish(reader);
            return List.of();
        }
        var polled = reader.poll(left.compareTo(TURN) < 0 ? left : TURN);
        return intake.take(polled, reader::isOfState, reader::rewind);
    }

    private StateReader building() {
        var first = toBuild.entrySet().iterator().next();
        if (building == null) {
            building = StateReader.of(settings, first.getKey(), first.getValue().orElse(null));
        }
        return building;
    }

    private void finish(StateReader reader) {
        var partition = reader.partition();
        consumer.seek(partition, reader.articlesFrom());
        consumer.resume(List.of(partition));
        leave(partition);
    }

    /** Takes no more part in the state. */
    private void leave(TopicPartition partition) {
        toBuild.remove(partition);
        if (building != null && building.partition().equals(partition)) {
            building.close();
            building = null;
        }
    }

    /**
     * Says to the group that all is done that was told so far. To be called when the work is done, never before.
     *
     * @throws org.apache.kafka.clients.consumer.CommitFailedException when partitions went to another member meanwhile, which
     *     reads them again from the last commit; poll goes on with those that are left
     * @throws IllegalStateException without a group
     */
    public void commit() {
        if (!inGroup) {
            throw new IllegalStateException("there is no group to commit to: keep position() with the results");
        }
        var places = new HashMap<TopicPartition, OffsetAndMetadata>();
        consumer.assignment().forEach(each -> place(each).ifPresent(place -> places.put(each, place.committed())));
        consumer.commitSync(places);
    }

    /** Behind all that was told so far. For consumers without a group, which have all partitions. */
    public Position position() {
        var places = new HashMap<Integer, Place>();
        consumer.assignment().forEach(each -> place(each).ifPresent(place -> places.put(each.partition(), place)));
        return new Position(places);
    }

    /** Empty while the state of a partition was not begun. */
    private Optional<Place> place(TopicPartition partition) {
        if (building != null && building.partition().equals(partition)) {
            return building.place();
        }
        var waiting = toBuild.get(partition);
        return waiting == null ? Optional.of(Place.at(consumer.position(partition))) : waiting;
    }

    /** Ends a poll that is under way, or the next one, from another thread: it throws a WakeupException. */
    public void wakeup() {
        consumer.wakeup();
    }

    /** Leaves the group. What was not committed is told again to whoever goes on. */
    @Override
    public void close() {
        new HashSet<>(toBuild.keySet()).forEach(this::leave);
        consumer.close();
    }

    private List<TopicPartition> partitions() {
        int count = count(Topic.ARTICLES);
        if (start == Start.STATE && count(Topic.ARTICLES_LATEST) != count) {
            throw new IllegalStateException(Topic.ARTICLES.topicName() + " has " + count + " partitions and "
                    + Topic.ARTICLES_LATEST.topicName()
                    + " another number: the state cannot be read partition by partition;"
                    + " start with EARLIEST");
        }
        return IntStream.range(0, count)
                .mapToObj(number -> new TopicPartition(Topic.ARTICLES.topicName(), number))
                .toList();
    }

    private int count(Topic topic) {
        var found = consumer.partitionsFor(topic.topicName(), ANSWER);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic.topicName()
                    + ": is a Newswire pipeline there, and may this client see it?");
        }
        return found.size();
    }

    private void enter(TopicPartition partition, Optional<Place> known) {
        if (known.isEmpty() && start == Start.NOW) {
            consumer.seekToEnd(List.of(partition));
        } else if (known.isPresent() && known.get().state() == null) {
            consumer.seek(partition, known.get().offset());
        } else {
            consumer.seekToBeginning(List.of(partition));
            if (known.isPresent() || start == Start.STATE) {
                toBuild.put(partition, known);
                consumer.pause(List.of(partition));
            }
        }
    }

    private void orClosed(Runnable opening) {
        try {
            opening.run();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Partitions come and go with the members of the group. */
    private final class Assignments implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var committed = consumer.committed(new HashSet<>(partitions), ANSWER);
            partitions.forEach(
                    each -> enter(each, Optional.ofNullable(committed.get(each)).map(Place::of)));
            if (start == Start.NOW) {
                consumer.commitSync(partitions.stream()
                        .filter(each -> committed.get(each) == null)
                        .collect(Collectors.toMap(
                                each -> each,
                                each -> Place.at(consumer.position(each)).committed())));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(ArticleConsumer.this::leave);
        }
    }
}
