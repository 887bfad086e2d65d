package io.newswire.cli.chaos;

import io.newswire.cli.oracle.Given;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Gives the pipeline items at a steady pace, whatever happens to it meanwhile. Thread-safe. */
final class Source implements AutoCloseable {
    /** Longer than any broker is away here: what was given must arrive. */
    private static final int PATIENCE_MILLIS = 15 * 60 * 1000;

    /** After that, pages that nobody has asked for are lost. */
    private static final Duration VISITS = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofMillis(500);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Ledger ledger = new Ledger();
    private final Wire wire;
    private final Emitter emitter;
    private final int perSecond;
    private final Thread thread = Thread.ofPlatform().daemon().name("source").unstarted(this::run);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile int faster = 1;
    private volatile int times = 1;
    private volatile int items;
    private volatile boolean ending;

    /** @param perSecond items, at its usual pace */
    Source(String bootstrapServers, long seed, int perSecond) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "compression.type", "zstd",
                        "delivery.timeout.ms", PATIENCE_MILLIS,
                        "max.block.ms", PATIENCE_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.wire = new Wire(seed);
        this.emitter = new Emitter(seed, ledger, this::send);
        this.perSecond = perSecond;
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!ending) {
                emitter.emit(wire.next(), times);
                items = items + 1;
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / ((long) perSecond * faster));
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        producer.send(message, (written, refused) -> failure.compareAndSet(null, refused));
    }

    /** From now on so many times its usual pace. */
    void pace(int faster) {
        this.faster = faster;
    }

    /** From now on each record is written so many times. */
    void repeat(int times) {
        this.times = times;
    }

    /** Whether it still does; when it does not, {@link #finish} says why. */
    boolean isGiving() {
        return thread.isAlive();
    }

    /** Items so far. */
    int items() {
        return items;
    }

    /**
     * Gives no more, and returns what was given once the broker has all of it.
     *
     * @throws IllegalStateException when something could not be given: then nothing can be said of it
     */
    Given finish() throws InterruptedException {
        ending = true;
        thread.join();
        producer.flush();
        for (long end = System.nanoTime() + VISITS.toNanos(); !emitter.isVisited() && System.nanoTime() < end; ) {
            Thread.sleep(LOOK);
        }
        emitter.unfollow();
        producer.flush();
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the source could not write: " + failed.getMessage(), failed);
        }
        return ledger.given();
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
        producer.close(Duration.ZERO);
        emitter.close();
    }
}
