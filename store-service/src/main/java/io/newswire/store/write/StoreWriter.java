package io.newswire.store.write;

import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.batch.Backoff;
import io.newswire.store.batch.BatchLoop;
import io.newswire.store.batch.BatchThread;
import io.newswire.store.batch.DeadLetterOutbox;
import io.newswire.store.batch.LoopState;
import io.newswire.store.database.Database;
import io.newswire.store.months.PartRule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.Producer;

/**
 * Stores what arrives on the topics of articles, stories, dead letters and feed status, on a thread of its own. At least
 * once, with an effect that repetition does not change.
 */
public final class StoreWriter implements AutoCloseable {
    private static final String NAME = "store-writer";
    private static final String STAGE = "store-service/store";
    private static final String GROUP = Topic.PREFIX + "store";
    /** What it reads and writes. */
    public static final List<Topic> TOPICS =
            List.of(Topic.ARTICLES, Topic.STORIES, Topic.DEAD_LETTERS, Topic.FEED_STATUS);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final BatchThread thread;

    private StoreWriter(Producer<byte[], byte[]> producer, BatchThread thread) {
        this.producer = producer;
        this.thread = thread;
    }

    /**
     * @param rule where articles are filed
     * @param batchSize most records stored in one transaction
     */
    public static StoreWriter start(
            KafkaClients kafka,
            Database database,
            PartRule rule,
            int batchSize,
            StageMeters meters,
            Health health,
            Clock clock) {
        var producer = kafka.producer("store-dead-letters");
        var state = new LoopState("the database has not been reached yet");
        var backoff = Backoff.doubling(
                FIRST_PAUSE, LONGEST_PAUSE, () -> ThreadLocalRandom.current().nextDouble());
        var steps = new BatchSteps(
                new PostgresRowStore(database, rule, clock),
                new DeadLetterOutbox(producer, STAGE, clock),
                meters,
                state,
                backoff,
                clock);
        var consumer = kafka.consumer(GROUP, NAME, BatchLoop.bounds(batchSize));
        var topics = TOPICS.stream().map(Topic::topicName).toList();
        var loop = new BatchLoop<>(consumer, topics, new Intake(meters)::add, steps::step, state, clock);
        health.ready(NAME, state::ready);
        health.live(NAME, state::live);
        return new StoreWriter(producer, BatchThread.start(NAME, loop, clock));
    }

    /** Stores the batch in hand if the database takes it, commits, leaves the group. Ends within eight seconds. */
    @Override
    public void close() throws InterruptedException {
        thread.close();
        producer.close(Duration.ZERO);
    }
}
