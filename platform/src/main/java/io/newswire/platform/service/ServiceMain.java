package io.newswire.platform.service;

import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service as a process of its own. */
final class ServiceMain {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceMain.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /** A service ends within 10 s of SIGTERM, also when a server that it talks to does not answer. */
    private static final Duration LONGEST_DRAIN = Duration.ofMillis(9_500);

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private ServiceMain() {}

    static void run(Service<?> service, String[] args) {
        if (args.length == 1 && args[0].equals("--help")) {
            System.out.print(ServiceHelp.of(service));
            return;
        }
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--config"))) {
            System.err.println("usage: " + service.name() + " [--help | --config FILE]");
            System.exit(WRONG_USE);
        }
        try {
            runUntilTold(service, file(args));
        } catch (InvalidSettingsException e) {
            System.err.println(service.name() + " does not start: " + e.getMessage());
            System.exit(WRONG_USE);
        } catch (Exception e) {
            LOG.error("{} does not start: {}", service.name(), e.getMessage(), e);
            System.exit(FAILED);
        }
    }

    private static @Nullable Path file(String[] args) {
        var fromEnvironment = System.getenv(SettingsLoader.CONFIG_VARIABLE);
        if (args.length == 2) {
            return Path.of(args[1]);
        }
        return fromEnvironment == null ? null : Path.of(fromEnvironment);
    }

    private static void runUntilTold(Service<?> service, @Nullable Path file) throws Exception {
        var running = ServiceLauncher.startAlone(service, System.getenv(), file);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(service, running, ended), "drain"));
        while (!ended.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (!running.isLive()) {
                LOG.error("{} cannot go on: it ends, to be started again", service.name());
                System.exit(FAILED);
            }
        }
    }

    /** Whatever still hangs then is done again by the next start: nothing counts as done before its offset says so. */
    private static void endAtDeadline(Service<?> service) {
        LockSupport.parkNanos(LONGEST_DRAIN.toNanos());
        LOG.error("{} has not drained within {}: the next start goes on with the rest", service.name(), LONGEST_DRAIN);
        Runtime.getRuntime().halt(FAILED);
    }

    private static void drain(Service<?> service, RunningService running, CountDownLatch ended) {
        LOG.info("{} drains", service.name());
        Thread.ofPlatform().daemon().name("drain-deadline").start(() -> endAtDeadline(service));
        try {
            running.close();
            LOG.info("{} has ended", service.name());
        } catch (Exception e) {
            LOG.error("{} ended with work left, which the next start goes on with", service.name(), e);
        } finally {
            ended.countDown();
        }
    }
}
