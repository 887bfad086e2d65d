package io.newswire.cli.local;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Starts again what ended without having been asked to. */
final class Supervisor implements AutoCloseable {
    private static final int THREADS = 1 + LocalService.values().length;

    private final Clock clock;
    private final Progress report;
    private final Map<String, RestartDelay> delays = new ConcurrentHashMap<>();
    /** More than one thread: a database that is slow to recover holds back no service. */
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().daemon().name("supervisor").factory());

    Supervisor(Clock clock, Progress report) {
        this.clock = clock;
        this.report = report;
    }

    void watch(Supervised part) {
        part.onCrash(() -> crashed(part));
        if (!part.isAlive()) {
            crashed(part);
        }
    }

    private void crashed(Supervised part) {
        again(part).ifPresent(wait -> report.crashed(part.name(), part.name() + " ended unasked; " + wait));
    }

    private void startAgain(Supervised part) {
        try {
            part.start();
        } catch (RuntimeException e) {
            report.notice(String.valueOf(e.getMessage()));
            again(part).ifPresent(wait -> report.notice(part.name() + " is not up yet; " + wait));
        }
    }

    /** @return when, in words; empty where nothing is started any more */
    private synchronized Optional<String> again(Supervised part) {
        if (timer.isShutdown()) {
            return Optional.empty();
        }
        var delay = delays.merge(
                part.name(),
                RestartDelay.NONE.afterCrash(clock.instant()),
                (before, first) -> before.afterCrash(first.lastCrash()));
        var wait = delay.delay();
        // Its end is of no interest: startAgain reports what fails.
        var unused = timer.schedule(() -> startAgain(part), wait.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.of("it starts again in " + wait.toSeconds() + " s");
    }

    /** From here on nothing is started again; a start that is on its way is left to end, so that nobody loses sight of it. */
    @Override
    public synchronized void close() {
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.shutdown();
    }
}
