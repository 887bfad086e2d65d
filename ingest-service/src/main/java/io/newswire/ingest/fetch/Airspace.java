package io.newswire.ingest.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which requests are under way, by partition. Thread-safe. */
final class Airspace {
    private static final long GLANCE_MILLIS = 20;

    private final Map<Integer, Integer> underWay = new HashMap<>();
    private final Map<Integer, Set<Thread>> flying = new HashMap<>();

    synchronized void entered(int partition) {
        underWay.merge(partition, 1, Integer::sum);
    }

    synchronized void flying(int partition, Thread thread) {
        flying.computeIfAbsent(partition, p -> new HashSet<>()).add(thread);
    }

    synchronized void landed(int partition, Thread thread) {
        flying.computeIfAbsent(partition, p -> new HashSet<>()).remove(thread);
        underWay.merge(partition, -1, Integer::sum);
        notifyAll();
    }

    /** @return whether none of these partitions is under way any more */
    synchronized boolean awaitClear(Set<Integer> partitions, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!isClear(partitions)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Interrupts what is under way for these partitions, until all have seen it or the time is over. */
    synchronized void clear(Set<Integer> partitions, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!isClear(partitions) && System.nanoTime() < end) {
            // Again and again: one that was about to start when we looked has a thread only now.
            partitions.forEach(p -> flying.getOrDefault(p, Set.of()).forEach(Thread::interrupt));
            wait(GLANCE_MILLIS);
        }
    }

    private boolean isClear(Set<Integer> partitions) {
        return partitions.stream().noneMatch(partition -> underWay.getOrDefault(partition, 0) > 0);
    }
}
