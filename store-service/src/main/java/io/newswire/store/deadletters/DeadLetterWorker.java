package io.newswire.store.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.batch.Backoff;
import io.newswire.store.database.Causes;
import io.newswire.store.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the runs over dead letters, one at a time, on a thread of its own. Several instances share them. */
public final class DeadLetterWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterWorker.class);
    private static final String NAME = "dead-letter-runs";
    private static final String STAGE = "dead-letters";
    private static final int WINDOW = 20_000;
    private static final int MOST_LETTERS = 500;
    private static final long MOST_BYTES = 8L << 20;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** Shorter than an operator who stops the run waits for its row. */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(4);

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LEAVE = Duration.ofSeconds(9);

    private final RunTurn turn;
    private final Producer<byte[], byte[]> producer;
    private final Admin admin;
    private final Backoff backoff = Backoff.doubling(
            LOOK, LONGEST_PAUSE, () -> ThreadLocalRandom.current().nextDouble());
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    private DeadLetterWorker(RunTurn turn, Producer<byte[], byte[]> producer, Admin admin) {
        this.turn = turn;
        this.producer = producer;
        this.admin = admin;
        this.thread = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);
    }

    public static DeadLetterWorker start(KafkaClients kafka, Database database, MeterRegistry meters, Clock clock) {
        var producer = kafka.producer(NAME);
        var admin = kafka.admin();
        var turn = new RunTurn(
                database,
                new RunTable(database, UUID.randomUUID().toString(), LEASE),
                new LetterTable(WINDOW, MOST_LETTERS, MOST_BYTES),
                new Resender(producer, KnownTopics.of(admin), LONGEST_SEND, clock),
                new StageMeters(meters, STAGE),
                clock);
        var worker = new DeadLetterWorker(turn, producer, admin);
        worker.thread.start();
        return worker;
    }

    private void run() {
        try {
            int failures = 0;
            var pause = Duration.ZERO;
            while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    pause = turn.take() ? Duration.ZERO : LOOK;
                    failures = 0;
                } catch (RuntimeException fault) {
                    failures++;
                    pause = backoff.after(failures);
                    tell(fault);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** That the database is away is told by health; nothing is lost, as the run goes on from its last portion. */
    private static void tell(RuntimeException fault) {
        if (Causes.isOfDatabase(fault)) {
            LOG.debug("dead letters wait: {}", Causes.describe(fault));
        } else {
            LOG.warn("dead letters wait", fault);
        }
    }

    /** Ends after the portion in hand, within nine seconds; another instance, or the next start, goes on from there. */
    @Override
    public void close() throws InterruptedException {
        end.countDown();
        if (!thread.join(LEAVE)) {
            LOG.info("a portion of dead letters is not settled yet: it will be sent again");
        }
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
