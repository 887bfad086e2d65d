package io.newswire.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request of a host through at a time, and the next a delay after its end. The frontier releases them so; but
 * after a crash, requests that were answered and not yet committed come once more, all at once. Thread-safe; remembers
 * hosts that are asked now, or were within the delay.
 */
final class HostGate {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long delayNanos;
    private final Map<String, Host> hosts = new HashMap<>();
    private final Deque<Left> left = new ArrayDeque<>();

    HostGate(Duration delay) {
        this.delayNanos = delay.toNanos();
    }

    /** What is done for one request. */
    interface Passage {
        void run() throws InterruptedException, UndeliverableException;
    }

    /** Records without a key are poison, and of no host. */
    static @Nullable String hostOf(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    void pass(@Nullable String host, Passage passage) throws InterruptedException, UndeliverableException {
        if (host == null) {
            passage.run();
            return;
        }
        enter(host);
        try {
            passage.run();
        } finally {
            leave(host);
        }
    }

    /** Hosts that are asked now, or were within the delay. */
    synchronized int remembered() {
        return hosts.size();
    }

    private synchronized void enter(String name) throws InterruptedException {
        var host = hosts.computeIfAbsent(name, n -> new Host());
        host.interested++;
        try {
            for (long rest = host.rest(delayNanos); rest > 0; rest = host.rest(delayNanos)) {
                wait(Math.max(1, rest / NANOS_PER_MILLI));
            }
            host.inside = true;
        } catch (InterruptedException e) {
            host.interested--;
            forget(name);
            throw e;
        }
    }

    private synchronized void leave(String name) {
        var host = hosts.get(name);
        if (host != null) {
            host.inside = false;
            host.interested--;
            host.leftAt = System.nanoTime();
            host.everLeft = true;
            left.add(new Left(name, host.leftAt));
        }
        forget();
        notifyAll();
    }

    /** Those that left first are over first. */
    private void forget() {
        while (!left.isEmpty() && System.nanoTime() - left.getFirst().at() >= delayNanos) {
            forget(left.removeFirst().host());
        }
    }

    private void forget(String name) {
        var host = hosts.get(name);
        if (host != null && host.interested == 0 && host.rest(delayNanos) <= 0) {
            hosts.remove(name);
        }
    }

    private record Left(String host, long at) {}

    private static final class Host {
        private int interested;
        private boolean inside;
        private boolean everLeft;
        private long leftAt;

        /** In nanoseconds; not positive when one may enter. */
        private long rest(long delayNanos) {
            if (inside) {
                return Long.MAX_VALUE;
            }
            return everLeft ? delayNanos - (System.nanoTime() - leftAt) : 0;
        }
    }
}
