package io.newswire.platform.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The end of a time that several calls share. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left of it, at least one: for calls that take zero for no bound. */
    long millis() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime()));
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }
}
