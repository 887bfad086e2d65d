package io.newswire.platform.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Tells a thread that stumbled from a fault that kills every thread that follows. Thread-safe. */
final class DeadThreads {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    DeadThreads(Clock clock) {
        this.clock = clock;
    }

    /** Notes one more death. */
    synchronized boolean areTooMany() {
        var now = clock.instant();
        deaths.addLast(now);
        while (deaths.getFirst().isBefore(now.minus(WITHIN))) {
            deaths.removeFirst();
        }
        return deaths.size() > MOST;
    }
}
