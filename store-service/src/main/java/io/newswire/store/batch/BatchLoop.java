package io.newswire.store.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a batch, has it stored, commits. While a batch is unsettled its partitions are paused and the polling goes on: the
 * consumer stays in its group however long its store is away, and holds one batch and no more.
 */
public final class BatchLoop<R extends Polled> implements Runnable, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(BatchLoop.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_LEAVE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(5);

    /**
     * Bounds what the client fetches ahead, in bytes as they are compressed; one larger record still comes through. The batch in
     * hand is bounded by its number of records.
     */
    private static final int LARGEST_FETCH = 16 << 20;

    private static final int LARGEST_PARTITION_FETCH = 4 << 20;

    private final Consumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private final BiFunction<ConsumerRecords<byte[], byte[]>, PendingBatch<R>, PendingBatch<R>> intake;
    private final UnaryOperator<PendingBatch<R>> step;
    private final LoopState state;
    private final Clock clock;

    private volatile boolean closing;
    private volatile Instant drainUntil = Instant.MAX;
    private PendingBatch<R> batch = PendingBatch.probe();
    private Instant nextProbe = Instant.MIN;
    private boolean uncommitted;

    /**
     * @param intake adds what was polled to a batch
     * @param step carries a batch that is not done one step further; never throws for a fault from outside
     */
    public BatchLoop(
            Consumer<byte[], byte[]> consumer,
            List<String> topics,
            BiFunction<ConsumerRecords<byte[], byte[]>, PendingBatch<R>, PendingBatch<R>> intake,
            UnaryOperator<PendingBatch<R>> step,
            LoopState state,
            Clock clock) {
        this.consumer = consumer;
        this.topics = topics;
        this.intake = intake;
        this.step = step;
        this.state = state;
        this.clock = clock;
    }

    /** Settings of a consumer for such a loop. @param records most in one batch */
    public static Map<String, Object> bounds(int records) {
        return Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                records,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                LARGEST_FETCH,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                LARGEST_PARTITION_FETCH);
    }

    /** Ends after the batch in hand, or at the deadline without it: then its offsets are not committed. */
    public void end(Instant deadline) {
        drainUntil = deadline;
        closing = true;
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(topics, this);
            while (!closing) {
                turn();
            }
            drain();
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "{} has ended; restart the service once the cause is gone",
                    Thread.currentThread().getName(),
                    e);
            state.ended(Thread.currentThread().getName() + " has ended: " + e);
        } finally {
            consumer.close(CloseOptions.timeout(LONGEST_LEAVE));
        }
    }

    public void turn() {
        var polled = consumer.poll(patience());
        if (!polled.isEmpty()) {
            batch = intake.apply(polled, batch);
            uncommitted = true;
            consumer.pause(consumer.assignment());
        }
        probeWhenIdle();
        if (batch.isDue(clock.instant())) {
            batch = step.apply(batch);
        }
        settle();
    }

    private Duration patience() {
        if (batch.isDone()) {
            return LONGEST_POLL;
        }
        var now = clock.instant();
        return batch.isDue(now) ? Duration.ZERO : shorter(Duration.between(now, batch.notBefore()), LONGEST_POLL);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** So that readiness tells of a store that went away, or came back, while nothing arrives. */
    private void probeWhenIdle() {
        var now = clock.instant();
        if (batch.isDone() && !uncommitted && !now.isBefore(nextProbe)) {
            batch = PendingBatch.probe();
            nextProbe = now.plus(BETWEEN_PROBES);
        }
    }

    private void settle() {
        if (batch.isDone() && uncommitted && committed()) {
            uncommitted = false;
            consumer.resume(consumer.assignment());
        }
    }

    /** False when it must be tried again after the next poll. */
    private boolean committed() {
        try {
            consumer.commitSync(LONGEST_COMMIT);
        } catch (RetriableException | RebalanceInProgressException e) {
            LOG.info("offsets are not committed yet: {}", e.toString());
            return false;
        } catch (CommitFailedException e) {
            LOG.info("the partitions moved on before their offsets were committed; whoever has them repeats the batch");
        }
        return true;
    }

    public void drain() {
        while (!batch.isDone() && batch.failures() == 0 && clock.instant().isBefore(drainUntil)) {
            batch = step.apply(batch);
        }
        settle();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (uncommitted) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        settle();
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    /** Whoever has the partitions now reads from the last committed offset, so nothing is lost with these rows. */
    private void forget(Collection<TopicPartition> partitions) {
        batch = batch.without(incoming -> partitions.contains(
                new TopicPartition(incoming.record().topic(), incoming.record().partition())));
    }
}
