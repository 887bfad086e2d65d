package io.newswire.cli.local;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;

/** A service in a JVM of its own, which ends when this process does. Thread-safe. */
public final class ServiceProcess implements PipelineService, Supervised {
    private static final String HEAP = "512m";
    private static final int SHOWN_LINES = 15;

    private final ServiceLaunch launch;
    private final ChildJvm jvm;
    /** Bytes of the log that earlier starts wrote. */
    private volatile long logged;

    private ServiceProcess(ServiceLaunch launch) {
        this.launch = launch;
        var command = new ArrayList<>(Jvm.command(HEAP, launch.shortLived(), ServiceProcessMain.class.getName()));
        command.add(launch.mainClass());
        this.jvm = new ChildJvm(launch.name(), command, launch.environment(), launch.log());
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
        return jvm.isAlive();
    }

    @Override
    public long pid() {
        return jvm.pid();
    }

    @Override
    public void onCrash(Runnable action) {
        jvm.onCrash(action);
    }

    @Override
    public synchronized void start() {
        if (!isAlive()) {
            logged = launch.log().toFile().length();
            jvm.start();
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
    public boolean terminate() {
        return jvm.terminate();
    }

    /** SIGKILL. */
    public void kill() {
        jvm.kill();
    }

    /** SIGSTOP: it stands still with all it has in hand, and its connections stay open. */
    public void freeze() {
        jvm.freeze();
    }

    /** SIGCONT: it goes on where it was. */
    public void thaw() {
        jvm.thaw();
    }

    /** Drains it, starts it and waits until it is ready. */
    public void restart(Duration limit) {
        terminate();
        start();
        awaitReady(limit);
    }

    @Override
    public void close() {
        terminate();
    }
}
