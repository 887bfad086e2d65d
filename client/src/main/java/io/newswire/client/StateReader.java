package io.newswire.client;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of one partition from {@code articles-latest}, so that {@code articles} goes on from there without a gap and
 * without anything twice. The pipeline writes an article to the same partition of both topics in one transaction, all of it
 * before it commits; a transaction becomes visible in each partition by itself. Four steps follow from that:
 *
 * <ol>
 *   <li>Keep the end of what is committed in {@code articles}: from there on they are read later.
 *   <li>Keep the end of {@code articles-latest}, open transactions included: what was committed in {@code articles} before the
 *       first step lies before it. The state is read up to it.
 *   <li>Wait until all transactions before that end are over. What they wrote in {@code articles} lies before its end as it is
 *       then, open transactions included.
 *   <li>Articles between the two ends of {@code articles} are left out of the state: they are told from there.
 * </ol>
 */
final class StateReader implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition articles;
    private final TopicPartition latest;
    private final Set<String> toldLater;
    private Place place;

    private StateReader(Consumer<byte[], byte[]> consumer, TopicPartition articles, Place place) {
        this.consumer = consumer;
        this.articles = articles;
        this.latest = latest(articles);
        this.place = place;
        this.toldLater = new HashSet<>();
    }

    static StateReader begin(ConsumerSettings settings, TopicPartition articles) {
        return opened(settings, articles, null);
    }

    /** @param place where an earlier reader of the partition was */
    static StateReader resume(ConsumerSettings settings, TopicPartition articles, Place place) {
        return opened(settings, articles, place);
    }

    private static StateReader opened(ConsumerSettings settings, TopicPartition articles, @Nullable Place known) {
        var consumer = settings.alone();
        try {
            consumer.assign(List.of(articles, latest(articles)));
            var place = known == null ? first(consumer, settings, articles) : known;
            var reader = new StateReader(consumer, articles, place);
            reader.readOverlap();
            return reader;
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static Place first(Consumer<byte[], byte[]> committed, ConsumerSettings settings, TopicPartition articles) {
        var latest = latest(articles);
        try (var all = settings.ofUncommitted()) {
            all.assign(committed.assignment());
            long from = end(committed, articles);
            long end = end(all, latest);
            var deadline = new Deadline(latest);
            while (end(committed, latest) < end) {
                deadline.pause();
            }
            long overlapEnd = end(all, articles);
            long next = Objects.requireNonNull(
                    committed.beginningOffsets(List.of(latest)).get(latest));
            return new Place(from, new Place.State(next, end, overlapEnd));
        }
    }

    private void readOverlap() {
        consumer.assign(List.of(articles));
        consumer.seek(articles, place.offset());
        var deadline = new Deadline(articles);
        while (consumer.position(articles) < state().overlapEnd()) {
            consumer.poll(PAUSE).forEach(record -> key(record, toldLater));
            deadline.check();
        }
        consumer.assign(List.of(latest));
        consumer.seek(latest, state().next());
    }

    private static void key(ConsumerRecord<byte[], byte[]> record, Set<String> keys) {
        var key = RecordText.utf8(record.key());
        if (key != null) {
            keys.add(key);
        }
    }

    TopicPartition partition() {
        return articles;
    }

    boolean isDone() {
        return consumer.position(latest) >= state().end();
    }

    ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        return consumer.poll(atMost);
    }

    /** Whether a record is part of the state, rather than told from {@code articles}. */
    boolean isOfState(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < state().end() && !toldLater.contains(String.valueOf(RecordText.utf8(record.key())));
    }

    void rewind(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
    }

    /** Behind all that was polled, unless it was rewound. */
    Place place() {
        place = place.withNext(consumer.position(latest));
        return place;
    }

    private Place.State state() {
        return Objects.requireNonNull(place.state());
    }

    private static TopicPartition latest(TopicPartition articles) {
        return new TopicPartition(Topic.ARTICLES_LATEST.topicName(), articles.partition());
    }

    private static long end(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Transactions end within seconds, or are ended by the broker after their timeout. */
    private static final class Deadline {
        private final TopicPartition partition;
        private final long end = System.nanoTime() + LONGEST.toNanos();

        Deadline(TopicPartition partition) {
            this.partition = partition;
        }

        void check() {
            if (System.nanoTime() - end > 0) {
                throw new TimeoutException("a transaction on " + partition + " has been open for " + LONGEST.toSeconds()
                        + " s: try again, and see `kafka-transactions.sh find-hanging` where it stays so");
            }
        }

        void pause() {
            check();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
