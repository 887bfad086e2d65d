package io.newswire.ingest.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Requests under way, each on a virtual thread, never more than so many working at once. Thread-safe. */
final class Flights {
    private static final Duration AFTER_INTERRUPT = Duration.ofMillis(500);

    private final int most;
    private final Duration drainDeadline;
    private final Work work;
    private final OffsetTracker offsets;
    private final HostGate gate;
    private final Semaphore slots;
    private final Airspace airspace = new Airspace();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("newswire-fetch-", 0).factory());

    /** What is done for one record; when it returns, the record is finished. */
    interface Work {
        void handle(ConsumerRecord<byte[], byte[]> asked) throws InterruptedException, UndeliverableException;
    }

    Flights(int most, Duration drainDeadline, Work work, OffsetTracker offsets, HostGate gate) {
        this.most = most;
        this.drainDeadline = drainDeadline;
        this.work = work;
        this.offsets = offsets;
        this.gate = gate;
        this.slots = new Semaphore(most);
    }

    boolean areFull() {
        return underWay.get() >= most;
    }

    /** What ended the ability to finish anything; null while all is well. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }

    /** Those beyond the most wait for their turn; the caller stops when {@link #areFull}. */
    void launch(ConsumerRecord<byte[], byte[]> asked) {
        offsets.started(asked.partition(), asked.offset());
        underWay.incrementAndGet();
        airspace.entered(asked.partition());
        threads.execute(() -> fly(asked));
    }

    private void fly(ConsumerRecord<byte[], byte[]> asked) {
        airspace.flying(asked.partition(), Thread.currentThread());
        try {
            gate.pass(HostGate.hostOf(asked.key()), () -> takeSlot(asked));
            offsets.finished(asked.partition(), asked.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // we end; the record is unfinished and comes again
        } catch (UndeliverableException | RuntimeException | Error e) {
            failure.compareAndSet(null, e); // the loop sees it and ends; the record comes again
        } finally {
            airspace.landed(asked.partition(), Thread.currentThread());
            underWay.decrementAndGet();
        }
    }

    private void takeSlot(ConsumerRecord<byte[], byte[]> asked) throws InterruptedException, UndeliverableException {
        slots.acquire();
        try {
            work.handle(asked);
        } finally {
            slots.release();
        }
    }

    /** Waits for the requests of these partitions, then interrupts the rest of them. */
    void land(Set<Integer> partitions, Duration within) throws InterruptedException {
        if (!airspace.awaitClear(partitions, within)) {
            airspace.clear(partitions, AFTER_INTERRUPT);
        }
    }

    Duration drainDeadline() {
        return drainDeadline;
    }

    /** Takes no more, waits for those under way, then interrupts the rest. */
    void drain() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(drainDeadline.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
