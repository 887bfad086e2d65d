package io.newswire.cli.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits until a service says that it is ready. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration ASK = Duration.ofSeconds(2);

    private Readiness() {}

    /** @param pid of the service: what another process says does not count
     * @return what it said last when it was not ready in time or {@code ended}; empty when it is ready */
    static String await(URI service, LongSupplier pid, Duration limit, BooleanSupplier ended) {
        var last = "it did not answer";
        for (long end = System.nanoTime() + limit.toNanos(); System.nanoTime() < end; pause()) {
            if (ended.getAsBoolean()) {
                return "it ended";
            }
            last = ask(service, pid.getAsLong());
            if (last.isEmpty()) {
                return last;
            }
        }
        return "it is not ready within " + limit.toSeconds() + " s: " + last;
    }

    /** Once. @return what stands in the way; empty where nothing does */
    static String ask(URI service, long pid) {
        try {
            var answer = LocalHttp.get(service.resolve("/health/ready"), ASK);
            var health = HealthAnswer.of(answer.body());
            if (health.filter(told -> told.pid() == pid).isEmpty()) {
                return "another process answers at " + service;
            }
            return answer.isOk() ? "" : health.get().problems();
        } catch (IOException e) {
            // It does not listen yet.
            return "no answer from " + service;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN.toNanos());
    }
}
