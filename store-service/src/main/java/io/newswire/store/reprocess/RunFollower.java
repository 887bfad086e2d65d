package io.newswire.store.reprocess;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.telemetry.StageMeters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a board as the topic of runs is, from its beginning on, on a thread of its own. Commits nothing: every instance reads all. */
public final class RunFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunFollower.class);
    private static final String NAME = "reprocess-runs";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LEAVE = Duration.ofSeconds(2);

    private final KafkaClients kafka;
    private final RunBoard board;
    private final StageMeters meters;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);

    private RunFollower(KafkaClients kafka, RunBoard board, StageMeters meters) {
        this.kafka = kafka;
        this.board = board;
        this.meters = meters;
    }

    /** Counts as the stage {@code reprocess-runs} what it reads, and as its outcome {@code unreadable} what is no run. */
    public static RunFollower start(KafkaClients kafka, RunBoard board, MeterRegistry registry) {
        var follower = new RunFollower(kafka, board, new StageMeters(registry, NAME));
        follower.thread.start();
        return follower;
    }

    private void run() {
        try {
            do {
                follow();
            } while (!end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (var consumer = kafka.consumer("newswire-runs-" + UUID.randomUUID(), NAME, Map.of())) {
            var topic = Topic.REPROCESS_RUNS.topicName();
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (end.getCount() > 0) {
                consumer.poll(POLL).forEach(this::take);
                if (!board.isComplete() && hasReached(consumer, ends)) {
                    board.complete();
                }
            }
        } catch (KafkaException e) {
            LOG.warn("runs of reprocess are not read: {}; the next attempt in {}", e.toString(), PAUSE);
        }
    }

    private static boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        meters.in(record.topic());
        try {
            if (record.value() != null) {
                board.put(RunRecords.run(record));
            } else if (record.key() != null) {
                board.remove(new String(record.key(), StandardCharsets.UTF_8));
            }
        } catch (UndecodableException e) {
            // No stage works on runs: there is nothing to do again, and so no dead letter.
            meters.outcome("unreadable");
            LOG.warn("no run: {} offset {}: {}", record.topic(), record.offset(), e.getMessage());
        }
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        thread.join(LEAVE);
    }
}
