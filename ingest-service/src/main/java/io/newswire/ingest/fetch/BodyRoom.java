package io.newswire.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Memory for bodies. Small ones need not ask; of those that grow large, only so many are held at a time, from when they
 * do until their record is written. So fetches can be many while bodies of the largest size are few. Thread-safe.
 */
final class BodyRoom {
    /** Most pages and nearly all feeds are smaller. */
    static final int SMALL = 512 * 1024;

    private final Semaphore places;

    BodyRoom(int large) {
        this.places = new Semaphore(large);
    }

    /**
     * What one fetch takes of it.
     *
     * @param left time of the fetch
     */
    Lease lease(Supplier<Duration> left) {
        return new Lease(left);
    }

    /** For one thread. */
    final class Lease {
        private final Supplier<Duration> left;
        private boolean holds;

        private Lease(Supplier<Duration> left) {
            this.left = left;
        }

        /** @throws FaultException when no place was free for so long as the fetch may take */
        void grown(long bytes) throws FaultException {
            if (holds || bytes <= SMALL) {
                return;
            }
            try {
                holds = places.tryAcquire(left.get().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!holds) {
                throw new FaultException(Fault.BUSY, "too many large bodies are under way", null);
            }
        }

        void release() {
            if (holds) {
                holds = false;
                places.release();
            }
        }
    }
}
