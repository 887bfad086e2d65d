package io.newswire.store.gauges;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures again and again on a thread of its own, and rests between for at least {@value #SHARE} times as long as it took: to
 * measure must not cost what it measures.
 */
final class Round implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int SHARE = 20;

    /** What cannot be measured is soon asked for again: at a start, the database is not ready yet. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

    private final CountDownLatch end = new CountDownLatch(1);
    private final String name;
    private final Look look;

    private Round(String name, Look look) {
        this.name = name;
        this.look = look;
    }

    static Round start(String name, Duration every, Look look) {
        var round = new Round(name, look);
        Thread.ofVirtual().name(name).start(() -> round.run(every));
        return round;
    }

    private void run(Duration every) {
        try {
            Duration rest;
            do {
                long from = System.nanoTime();
                var usual = take() ? every : AFTER_FAULT;
                rest = rest(usual, Duration.ofNanos(System.nanoTime() - from));
            } while (!end.await(rest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Duration rest(Duration every, Duration took) {
        var fair = took.multipliedBy(SHARE);
        return fair.compareTo(every) > 0 ? fair : every;
    }

    private boolean take() throws InterruptedException {
        try {
            look.take();
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception fault) {
            // Health says that Kafka or the database is away; a gauge that is missing says no more than that.
            look.clear();
            LOG.debug("{} could not be measured", name, fault);
            return false;
        }
    }

    /** What is under way ends by itself; nobody waits for it. */
    @Override
    public void close() {
        end.countDown();
    }
}
