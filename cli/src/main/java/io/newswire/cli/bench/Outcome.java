package io.newswire.cli.bench;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.ServiceProcess;
import io.newswire.cli.status.Meters;
import io.newswire.cli.terminal.FaultWords;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Waits until every page has come to its end. For one thread. */
final class Outcome {
    private static final Duration ROWS_EVERY = Duration.ofMillis(200);
    /** Answering with all meters is work for a service: it is asked when no more rows come. */
    private static final int QUIET_LOOKS = 5;

    private static final int ATTEMPTS = 12;

    private final LocalPipeline pipeline;
    private final BenchDatabase database;
    private final Duration timeout;
    private long rejected;

    Outcome(LocalPipeline pipeline, BenchDatabase database, Duration timeout) {
        this.pipeline = pipeline;
        this.database = database;
        this.timeout = timeout;
    }

    /**
     * How it ended.
     *
     * @param lastRowNanos {@link System#nanoTime} at which the last row was seen
     */
    record Settled(Sum sum, long lastRowNanos) {}

    /**
     * Returns when all is accounted for, or not in time.
     *
     * @param put since the pipeline was new
     * @param rows takes how many there are, now and then
     */
    Settled await(long put, LongConsumer rows) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        long seen = -1;
        long lastRow = System.nanoTime();
        for (int quiet = 1; ; quiet++) {
            long now = database.rows();
            if (now != seen) {
                seen = now;
                lastRow = System.nanoTime();
                quiet = 0;
                rows.accept(now);
            }
            if (quiet > 0 && quiet % QUIET_LOOKS == 0) {
                rejected = rejected();
            }
            var sum = new Sum(put, now, database.deadLetters(), rejected);
            if (sum.accounted() >= put || System.nanoTime() > end) {
                return new Settled(sum, lastRow);
            }
            Thread.sleep(ROWS_EVERY);
        }
    }

    private long rejected() {
        return enrich("stage=\"extract\"", "outcome=\"rejected_");
    }

    /** Articles marked as copies of another: word for word, and edited. */
    Copies copies() {
        return new Copies(enrich("outcome=\"duplicate_exact\""), enrich("outcome=\"duplicate_near\""));
    }

    private long enrich(String... tags) {
        return pipeline.processes(LocalService.ENRICH).stream()
                .mapToLong(instance -> count(instance, tags))
                .sum();
    }

    private static long count(ServiceProcess instance, String... tags) {
        try {
            return meters(instance.url(), ATTEMPTS).count("newswire_outcomes_total", tags);
        } catch (IOException e) {
            throw new CommandFailed(instance.name() + " does not tell its meters: " + FaultWords.of(e));
        }
    }

    /** A service under load may be slow to answer, and that is no fault. */
    private static Meters meters(URI service, int attempts) throws IOException {
        try {
            return Meters.of(service);
        } catch (IOException e) {
            if (attempts == 1) {
                throw e;
            }
            return meters(service, attempts - 1);
        }
    }

    record Copies(long exact, long near) {}
}
