package io.newswire.cli.local;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts services again that ended without having been asked to. */
final class Supervisor implements AutoCloseable {
    private final Clock clock;
    private final Consumer<String> report;
    private final Map<String, RestartDelay> delays = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());

    /** @param report takes a line for people at each crash */
    Supervisor(Clock clock, Consumer<String> report) {
        this.clock = clock;
        this.report = report;
    }

    void watch(ServiceProcess service) {
        service.onCrash(this::crashed);
        if (!service.isAlive()) {
            crashed(service);
        }
    }

    private void startAgain(ServiceProcess service) {
        try {
            service.start();
        } catch (RuntimeException e) {
            report.accept(e.getMessage());
            crashed(service);
        }
    }

    private synchronized void crashed(ServiceProcess service) {
        if (timer.isShutdown()) {
            return;
        }
        var delay = delays.merge(
                service.name(),
                RestartDelay.NONE.afterCrash(clock.instant()),
                (before, first) -> before.afterCrash(first.lastCrash()));
        var wait = delay.delay();
        report.accept(service.name() + " ended unasked; it starts again in " + wait.toSeconds() + " s");
        // Its end is of no interest: startAgain reports what fails.
        var unused = timer.schedule(() -> startAgain(service), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From here on nothing is started again. */
    @Override
    public synchronized void close() {
        timer.shutdownNow();
    }
}
