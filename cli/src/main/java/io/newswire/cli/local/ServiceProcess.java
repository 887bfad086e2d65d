package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service in a JVM of its own, which ends when this process does. Thread-safe. */
public final class ServiceProcess implements PipelineService, Supervised {
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final String HEAP = "512m";
    private static final int SHOWN_LINES = 15;

    private final ServiceLaunch launch;
    private volatile @Nullable Process process;
    /** Bytes of the log that earlier starts wrote. */
    private volatile long logged;

    private volatile Runnable onCrash = () -> {};

    private ServiceProcess(ServiceLaunch launch) {
        this.launch = launch;
    }

    /** Starts it, and does not wait until it is ready. */
    static ServiceProcess of(ServiceLaunch launch) {
        var service = new ServiceProcess(launch);
        service.start();
        return service;
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public URI url() {
        return launch.url();
    }

    @Override
    public boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** 0 while there is none. */
    public long pid() {
        var running = process;
        return running == null ? 0 : running.pid();
    }

    @Override
    public void onCrash(Runnable action) {
        onCrash = action;
    }

    @Override
    public synchronized void start() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(launch.log().toAbsolutePath().getParent());
            logged = launch.log().toFile().length();
            var started = builder().start();
            process = started;
            var unused = started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name(), e);
        }
    }

    private ProcessBuilder builder() {
        var command = new ArrayList<>(Jvm.command(HEAP, launch.shortLived(), ServiceProcessMain.class.getName()));
        command.add(launch.mainClass());
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWSWIRE_"));
        builder.environment().putAll(launch.environment());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    }

    private void ended(Process exited) {
        if (exited.equals(process)) {
            onCrash.run();
        }
    }

    @Override
    public void awaitReady(Duration limit) {
        var problem = Readiness.await(url(), this::pid, limit, () -> !isAlive());
        if (!problem.isEmpty()) {
            throw new StartFailed(name() + " did not come up: " + problem + ". The end of " + launch.log() + ":\n"
                    + LogTail.of(launch.log(), logged, SHOWN_LINES));
        }
    }

    /** SIGTERM, then SIGKILL when it has not drained within 10 s. Returns whether it drained. */
    public synchronized boolean terminate() {
        var running = release();
        if (running == null) {
            return true;
        }
        running.destroy();
        if (endsWithin(running, DRAIN)) {
            return true;
        }
        kill(running);
        return false;
    }

    /** SIGKILL. */
    public synchronized void kill() {
        var running = release();
        if (running != null) {
            kill(running);
        }
    }

    /** Drains it, starts it and waits until it is ready. */
    public void restart(Duration limit) {
        terminate();
        start();
        awaitReady(limit);
    }

    /** From here on its end is no crash. */
    private @Nullable Process release() {
        var running = process;
        process = null;
        return running;
    }

    private static void kill(Process running) {
        running.destroyForcibly();
        endsWithin(running, DRAIN);
    }

    private static boolean endsWithin(Process running, Duration limit) {
        try {
            return running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        terminate();
    }
}
