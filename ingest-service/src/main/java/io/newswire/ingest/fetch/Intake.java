package io.newswire.ingest.fetch;

import io.newswire.contracts.Topic;
import io.newswire.platform.Faults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The consumer's side of the loop: takes requests while there is room, commits what is finished. For one thread. */
final class Intake implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration POLL_WHEN_FULL = Duration.ofMillis(20);
    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(500);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Flights flights;
    private final OffsetTracker offsets;
    private final Clock clock;
    private Instant nextCommit = Instant.MIN;

    Intake(Consumer<byte[], byte[]> consumer, Flights flights, OffsetTracker offsets, Clock clock) {
        this.consumer = consumer;
        this.flights = flights;
        this.offsets = offsets;
        this.clock = clock;
    }

    void subscribe() {
        consumer.subscribe(List.of(Topic.FETCH_REQUESTS.topicName()), this);
    }

    /** One round. Polls even when full, on paused partitions: whoever does not poll is taken out of the group. */
    void turn() {
        boolean full = flights.areFull();
        if (full) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        var records = consumer.poll(full ? POLL_WHEN_FULL : POLL);
        records.forEach(flights::launch);
        records.nextOffsets().forEach((partition, next) -> offsets.reached(partition.partition(), next.offset()));
        if (!clock.instant().isBefore(nextCommit)) {
            nextCommit = clock.instant().plus(BETWEEN_COMMITS);
            commit(COMMIT_TIMEOUT);
        }
    }

    /** Commits up to the oldest unfinished request of each partition. */
    void commit(Duration timeout) {
        var finished = offsets.committable();
        if (finished.isEmpty()) {
            return;
        }
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        finished.forEach((partition, offset) -> positions.put(
                new TopicPartition(Topic.FETCH_REQUESTS.topicName(), partition), new OffsetAndMetadata(offset)));
        try {
            consumer.commitSync(positions, timeout);
            offsets.committed(finished);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            // Others own the partitions now, or will in a moment. What they fetch again changes nothing.
            LOG.warn("not committed, the group is being rebalanced: {}", e.getMessage());
        } catch (KafkaException e) {
            if (!Faults.isTransient(e)) {
                throw e;
            }
            LOG.warn("not committed, the next round tries again: {}", e.toString());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.info("fetching for {}", partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit(COMMIT_TIMEOUT);
        onPartitionsLost(partitions);
    }

    /** Nothing is committed for partitions that others may own already. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        offsets.dropped(partitions.stream().map(TopicPartition::partition).toList());
    }
}
