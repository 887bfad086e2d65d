package io.newswire.store.reprocess;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many through a second, one after the other: what was not used is lost, and nothing comes in bursts. */
public final class Rate {
    private final long interval;
    private final LongSupplier nanos;
    private final Sleeper sleeper;
    private long next;

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    /** @param nanos a clock such as {@link System#nanoTime} */
    public Rate(double perSecond, LongSupplier nanos, Sleeper sleeper) {
        this.interval = Math.round(Duration.ofSeconds(1).toNanos() / perSecond);
        this.nanos = nanos;
        this.sleeper = sleeper;
        this.next = nanos.getAsLong();
    }

    /** @param perSecond above 0 */
    public static Rate of(double perSecond) {
        return new Rate(perSecond, System::nanoTime, Thread::sleep);
    }

    /** @throws InterruptedException when the command is to end */
    public void await() throws InterruptedException {
        long now = nanos.getAsLong();
        if (next - now > 0) {
            sleeper.sleep(Duration.ofNanos(next - now));
        }
        next = Math.max(now, next) + interval;
    }
}
