package io.newswire.ingest.fetch;

import io.newswire.contracts.Topic;
import io.newswire.platform.Faults;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
    private final StageMeters meters;
    private final Clock clock;
    private Instant nextCommit = Instant.MIN;

    Intake(Consumer<byte[], byte[]> consumer, Flights flights, OffsetTracker offsets, StageMeters meters, Clock clock) {
        this.consumer = consumer;
        this.flights = flights;
        this.offsets = offsets;
        this.meters = meters;
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
        launch(records);
        records.nextOffsets().forEach((partition, next) -> offsets.reached(partition.partition(), next.offset()));
        if (!clock.instant().isBefore(nextCommit)) {
            nextCommit = clock.instant().plus(BETWEEN_COMMITS);
            commit(COMMIT_TIMEOUT);
        }
    }

    /**
     * Of one host only the newest: the frontier released it after it had seen the result of those before, or had taken
     * them for lost. So what comes again after a crash is hardly fetched again.
     */
    private void launch(ConsumerRecords<byte[], byte[]> records) {
        var newest = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        records.forEach(asked -> {
            var host = HostGate.hostOf(asked.key());
            if (host != null) {
                newest.put(host, asked);
            }
        });
        for (var asked : records) {
            var host = HostGate.hostOf(asked.key());
            if (host == null || asked.equals(newest.get(host))) {
                flights.launch(asked);
            } else {
                meters.in(asked.topic());
                meters.outcome("superseded");
                LOG.debug("{}@{} is not fetched: a newer one of {} is here", asked.partition(), asked.offset(), host);
            }
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

    /** Their requests land first: the next owner may ask the same hosts the moment it has them. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        land(partitions, flights.drainDeadline());
        commit(COMMIT_TIMEOUT);
        drop(partitions);
    }

    /** Others may own them already: what is under way for them stops, and nothing is committed. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        land(partitions, Duration.ZERO);
        drop(partitions);
    }

    private void land(Collection<TopicPartition> partitions, Duration within) {
        try {
            flights.land(numbers(partitions), within);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drop(Collection<TopicPartition> partitions) {
        offsets.dropped(numbers(partitions));
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
