package io.newswire.cli.local;

import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.UndecodableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits until a service says that it is ready. */
final class Readiness {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration ASK = Duration.ofSeconds(2);

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

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
            if (!isOf(pid, answer.body())) {
                return "another process answers at " + service;
            }
            return answer.isOk() ? "" : answer.body();
        } catch (IOException e) {
            // It does not listen yet.
            return "no answer from " + service;
        }
    }

    private static boolean isOf(long pid, String health) {
        return pid(health).filter(told -> told == pid).isPresent();
    }

    /** The process that an answer about health is of; empty where it is of no service of ours. */
    static Optional<Long> pid(String health) {
        try {
            return JSON.decode(health.getBytes(StandardCharsets.UTF_8)).get("pid") instanceof Number told
                    ? Optional.of(told.longValue())
                    : Optional.empty();
        } catch (UndecodableException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN.toNanos());
    }
}
