package io.newswire.store.write;

import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what arrives on the topics of articles, stories, dead letters and feed status, on a thread of its own. At least
 * once, with an effect that repetition does not change.
 */
public final class StoreWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final String NAME = "store-writer";
    private static final String GROUP = Topic.PREFIX + "store";
    private static final List<Topic> TOPICS =
            List.of(Topic.ARTICLES, Topic.STORIES, Topic.DEAD_LETTERS, Topic.FEED_STATUS);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final Duration LEAVE = Duration.ofSeconds(3);

    /** Bounds the batch in hand and what the client fetches ahead, in bytes; one larger record still comes through. */
    private static final int LARGEST_FETCH = 16 << 20;

    private static final int LARGEST_PARTITION_FETCH = 4 << 20;

    private final Producer<byte[], byte[]> producer;
    private final StoreLoop loop;
    private final Thread thread;
    private final Clock clock;

    private StoreWriter(Producer<byte[], byte[]> producer, StoreLoop loop, Clock clock) {
        this.producer = producer;
        this.loop = loop;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name(NAME).unstarted(loop);
    }

    /** @param batchSize most records stored in one transaction */
    public static StoreWriter start(
            KafkaClients kafka, Database database, int batchSize, StageMeters meters, Health health, Clock clock) {
        kafka.ensureTopics(TOPICS);
        var producer = kafka.producer("store-dead-letters");
        var state = new WriterState();
        var backoff = Backoff.doubling(
                FIRST_PAUSE, LONGEST_PAUSE, () -> ThreadLocalRandom.current().nextDouble());
        var steps = new BatchSteps(
                new PostgresRowStore(database), new DeadLetterOutbox(producer, clock), meters, state, backoff, clock);
        var consumer = kafka.consumer(GROUP, NAME, overrides(batchSize));
        var topics = TOPICS.stream().map(Topic::topicName).toList();
        var writer = new StoreWriter(
                producer, new StoreLoop(consumer, topics, new Intake(meters), steps, state, clock), clock);
        health.ready(NAME, state::ready);
        health.live(NAME, state::live);
        writer.thread.start();
        return writer;
    }

    private static Map<String, Object> overrides(int batchSize) {
        return Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                batchSize,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                LARGEST_FETCH,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                LARGEST_PARTITION_FETCH);
    }

    /** Stores the batch in hand if the database takes it, commits, leaves the group. Ends within eight seconds. */
    @Override
    public void close() throws InterruptedException {
        loop.end(clock.instant().plus(DRAIN));
        if (!thread.join(DRAIN.plus(LEAVE))) {
            LOG.warn("the writer is still waiting for the database; its batch will be delivered again");
        }
        producer.close(Duration.ZERO);
    }
}
