package io.newswire.cli.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a service says that it is ready. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration ASK = Duration.ofSeconds(2);

    private Readiness() {}

    /** @return what it said last when it was not ready in time or {@code ended}; empty when it is ready */
    static String await(URI service, Duration limit, BooleanSupplier ended) {
        var last = "it did not answer";
        for (long end = System.nanoTime() + limit.toNanos(); System.nanoTime() < end; pause()) {
            if (ended.getAsBoolean()) {
                return "it ended";
            }
            last = ask(service);
            if (last.isEmpty()) {
                return last;
            }
        }
        return "it is not ready within " + limit.toSeconds() + " s: " + last;
    }

    private static String ask(URI service) {
        try {
            var answer = LocalHttp.get(service.resolve("/health/ready"), ASK);
            return answer.isOk() ? "" : answer.body();
        } catch (IOException e) {
            // It does not listen yet.
            return "no answer from " + service;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN.toNanos());
    }
}
