package io.newswire.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.contracts.Topic;
import io.newswire.platform.Faults;
import io.newswire.platform.kafka.KafkaClients;
import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.Spans;
import io.newswire.platform.telemetry.StageMeters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes {@link Topic#FETCH_REQUESTS}, fetches, writes {@link Topic#PAGES} and {@link Topic#FETCH_RESULTS}. At least
 * once: a request is committed only after all that came of it is acknowledged. A service starts one:
 *
 * <pre>{@code
 * var fetcher = context.closing(new HttpFetcher(limits, new AddressGuard(allowed), context.clock()));
 * context.closing(FetchLoop.start(context.kafka(), fetcher, context.meters(), context.health(), context.clock(),
 *     64, Duration.ofSeconds(1), Duration.ofSeconds(8)));
 * }</pre>
 */
public final class FetchLoop implements AutoCloseable {
    /** Consumer group and client ids. */
    public static final String GROUP = Topic.PREFIX + RequestWork.STAGE;

    private static final Logger LOG = LoggerFactory.getLogger(FetchLoop.class);

    private static final Duration CLOSE = Duration.ofMillis(500);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    /** For the last commit, and for leaving the group. */
    private static final Duration AFTER_DRAIN = Duration.ofSeconds(3);

    private static final Duration STUCK = Duration.ofSeconds(60);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Flights flights;
    private final Intake intake;
    private final Clock clock;
    private final Pause pause;
    private final Thread thread;
    private volatile boolean closing;
    private volatile Instant lastTurn;
    private volatile @Nullable Throwable failure;

    FetchLoop(
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Flights flights,
            Intake intake,
            Clock clock,
            Pause pause) {
        this.consumer = consumer;
        this.producer = producer;
        this.flights = flights;
        this.intake = intake;
        this.clock = clock;
        this.pause = pause;
        this.lastTurn = clock.instant();
        this.thread = Thread.ofPlatform().name(GROUP).unstarted(this::run);
    }

    /**
     * Starts to fetch, and says of itself in {@code health} under {@code fetcher}: ready while it polls; not live when it
     * can write no more, which a restart mends.
     *
     * @param maxConcurrent most fetches at once
     * @param hostDelay rest of a host between two requests, kept here too where requests come more than once
     * @param drain longest that fetches under way are waited for at the end; what is left then comes again
     */
    public static FetchLoop start(
            KafkaClients kafka,
            HttpFetcher fetcher,
            MeterRegistry registry,
            Spans spans,
            Health health,
            Clock clock,
            int maxConcurrent,
            Duration hostDelay,
            Duration drain) {
        // Cooperative: a rebalance leaves the partitions that stay, with their requests under way, alone.
        var consumer = kafka.consumer(
                GROUP,
                GROUP,
                Map.of(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        maxConcurrent,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()));
        var producer = kafka.producer(GROUP);
        Pause pause = Thread::sleep;
        var meters = new StageMeters(registry, RequestWork.STAGE, spans);
        var work = new RequestWork(fetcher::fetch, new Deliveries(producer, pause), meters, clock);
        var offsets = new OffsetTracker();
        var flights = new Flights(maxConcurrent, drain, work::handle, offsets, new HostGate(hostDelay));
        var intake = new Intake(consumer, flights, offsets, meters, clock);
        return new FetchLoop(consumer, producer, flights, intake, clock, pause).started(health);
    }

    FetchLoop started(Health health) {
        health.ready(RequestWork.STAGE, this::ready);
        health.live(RequestWork.STAGE, this::live);
        thread.start();
        return this;
    }

    Health.Status live() {
        var ended = failure;
        return ended == null ? Health.Status.up() : Health.Status.down("the fetch loop ended: " + ended.getMessage());
    }

    Health.Status ready() {
        var since = Duration.between(lastTurn, clock.instant());
        return since.compareTo(STUCK) > 0 ? Health.Status.down("has not polled for " + since) : live();
    }

    private void run() {
        try {
            intake.subscribe();
            while (!closing && flights.failure() == null) {
                turn();
            }
            failure = flights.failure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            finish();
        }
    }

    private void turn() throws InterruptedException {
        try {
            intake.turn();
            lastTurn = clock.instant();
        } catch (KafkaException e) {
            if (!Faults.isTransient(e)) {
                throw e;
            }
            LOG.warn("no requests could be read, trying again: {}", e.toString());
            pause.await(AFTER_FAULT);
        }
    }

    private void finish() {
        if (failure != null) {
            LOG.error("the fetch loop ends; requests under way come again after a restart", failure);
        }
        try {
            flights.drain();
            intake.commit(CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE));
            producer.close(CLOSE);
        }
    }

    /** Takes no more requests, waits for those under way within the deadline, commits what is finished. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        awaitEnd();
    }

    void awaitEnd() throws InterruptedException {
        thread.join(flights.drainDeadline().plus(AFTER_DRAIN));
    }
}
