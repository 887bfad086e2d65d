package io.newswire.client;

import io.newswire.contracts.Topic;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
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
    private final Consumer<byte[], byte[]> consumer;
    private final ConsumerSettings settings;
    private final TopicPartition articles;
    private final TopicPartition latest;
    private final Set<String> toldLater = new HashSet<>();
    /** Ends of the first two steps. */
    private final long from;

    private final long end;
    /** Null before the third step is done. */
    private @Nullable Place place;

    private boolean overlapRead;
    private Patience patience;

    private StateReader(
            Consumer<byte[], byte[]> consumer,
            ConsumerSettings settings,
            TopicPartition articles,
            @Nullable Place known) {
        this.consumer = consumer;
        this.settings = settings;
        this.articles = articles;
        this.latest = latest(articles);
        this.place = known;
        this.patience = new Patience(latest);
        consumer.assign(List.of(articles, latest));
        this.from = known == null ? end(consumer, articles) : known.offset();
        this.end = known == null ? openEnd(latest) : state(known).end();
        if (known != null) {
            toOverlap(known);
        }
    }

    /**
     * Looks where the state ends; what may take long is done by {@link #poll}, bit by bit.
     *
     * @param known where an earlier reader of the partition was, null for none
     */
    static StateReader of(ConsumerSettings settings, TopicPartition articles, @Nullable Place known) {
        var consumer = settings.alone();
        try {
            return new StateReader(consumer, settings, articles, known);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /**
     * The next records of the state; empty while there are none, or while what comes before them is under way.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when a transaction stays open too long
     */
    ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        if (place == null) {
            awaitTransactions(atMost);
        } else if (!overlapRead) {
            readOverlap(place, atMost);
        } else {
            return consumer.poll(atMost);
        }
        return ConsumerRecords.empty();
    }

    private void awaitTransactions(Duration atMost) {
        if (end(consumer, latest) < end) {
            long began = System.nanoTime();
            LockSupport.parkNanos(atMost.toNanos());
            patience.waited(System.nanoTime() - began);
            return;
        }
        long next = Objects.requireNonNull(
                consumer.beginningOffsets(List.of(latest)).get(latest));
        place = new Place(from, new Place.State(next, end, openEnd(articles)));
        toOverlap(place);
    }

    private void toOverlap(Place place) {
        consumer.assign(List.of(articles));
        consumer.seek(articles, place.offset());
        patience = new Patience(articles);
    }

    private void readOverlap(Place place, Duration atMost) {
        if (consumer.position(articles) < state(place).overlapEnd()) {
            long began = System.nanoTime();
            var polled = consumer.poll(atMost);
            polled.forEach(record -> key(record, toldLater));
            if (polled.isEmpty()) {
                patience.waited(System.nanoTime() - began);
            }
            return;
        }
        consumer.assign(List.of(latest));
        consumer.seek(latest, state(place).next());
        overlapRead = true;
    }

    /** Open transactions included. */
    private long openEnd(TopicPartition partition) {
        try (var all = settings.ofUncommitted()) {
            return end(all, partition);
        }
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

    /** Where {@code articles} goes on behind the state. */
    long articlesFrom() {
        return from;
    }

    boolean isDone() {
        return overlapRead && consumer.position(latest) >= end;
    }

    /** Whether a record is part of the state, rather than told from {@code articles}. */
    boolean isOfState(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < end && !toldLater.contains(String.valueOf(RecordText.utf8(record.key())));
    }

    void rewind(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
    }

    /** Behind all that was polled, unless it was rewound; empty before the ends are known. */
    Optional<Place> place() {
        if (overlapRead) {
            place = Objects.requireNonNull(place).withNext(consumer.position(latest));
        }
        return Optional.ofNullable(place);
    }

    private static Place.State state(Place place) {
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
}
