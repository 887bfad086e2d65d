package io.newswire.platform.kafka;

import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.Health.Status;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/**
 * Asks the brokers now and then whether they are there, and says so in the health as {@code kafka}: a consumer whose brokers are
 * away only reads nothing, as one does that has nothing to do. For services that can do nothing without them.
 */
public final class BrokerWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

    private final Admin admin;
    private final Duration every;
    private final Duration longestSilence;
    private final Thread thread;
    private volatile long answeredAt = System.nanoTime();
    private volatile @Nullable String trouble;

    private BrokerWatch(Admin admin, Duration every, Duration longestSilence) {
        this.admin = admin;
        this.every = every;
        this.longestSilence = longestSilence;
        this.thread = Thread.ofPlatform().daemon().name("broker-watch").unstarted(this::run);
    }

    /** Asks every ten seconds; down after 45 s without an answer. It closes {@code admin}. */
    public static BrokerWatch start(Admin admin, Health health) {
        return start(admin, health, EVERY, LONGEST_SILENCE);
    }

    static BrokerWatch start(Admin admin, Health health, Duration every, Duration longestSilence) {
        var watch = new BrokerWatch(admin, every, longestSilence);
        health.ready("kafka", watch::status);
        watch.thread.start();
        return watch;
    }

    private Status status() {
        var silent = Duration.ofNanos(System.nanoTime() - answeredAt);
        return silent.compareTo(longestSilence) < 0
                ? Status.up()
                : Status.down("Kafka has not answered for " + silent.toSeconds() + " s: " + trouble);
    }

    private void run() {
        try {
            while (true) {
                ask();
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Closed.
        }
    }

    private void ask() throws InterruptedException {
        var limit = Math.toIntExact(every.toMillis());
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(limit))
                    .nodes()
                    .get(limit, TimeUnit.MILLISECONDS);
            answeredAt = System.nanoTime();
        } catch (ExecutionException e) {
            trouble = String.valueOf(e.getCause());
        } catch (TimeoutException e) {
            trouble = "no answer within " + every;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        admin.close(Duration.ZERO);
    }
}
