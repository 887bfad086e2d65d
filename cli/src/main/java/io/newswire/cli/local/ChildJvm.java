package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A process that this one starts, ends, kills and holds still. Thread-safe. */
final class ChildJvm {
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(10);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile @Nullable Process process;
    private volatile Runnable onCrash = () -> {};

    /**
     * Not started yet.
     *
     * @param name for people
     * @param environment besides that of this process, of which settings of services are not passed on
     * @param log file that its output is appended to
     */
    ChildJvm(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** 0 while there is none. */
    long pid() {
        var running = process;
        return running == null ? 0 : running.pid();
    }

    /** Calls {@code action} each time it ends without having been asked to. */
    void onCrash(Runnable action) {
        onCrash = action;
    }

    /** Does nothing while it runs. @throws StartFailed when the system starts no process, with its reason */
    synchronized void start() {
        if (isAlive()) {
            return;
        }
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("NEWSWIRE_"));
            builder.environment().putAll(environment);
            var started = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            var unused = started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new StartFailed("cannot start a process for " + name + ": " + e.getMessage(), e);
        }
    }

    private void ended(Process exited) {
        if (exited.equals(process)) {
            onCrash.run();
        }
    }

    /** SIGTERM, then SIGKILL when it has not ended within 10 s. Returns whether it ended by itself. */
    synchronized boolean terminate() {
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
    synchronized void kill() {
        var running = release();
        if (running != null) {
            kill(running);
        }
    }

    /** SIGSTOP: it stands still, and its connections stay open. */
    void freeze() {
        signal("STOP");
        // Who runs when the signal comes stops a moment later.
        var deadline = System.nanoTime() + DRAIN.toNanos();
        while (!stands() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Whether no thread of it runs, where the system says so. */
    private boolean stands() {
        var threads = Path.of("/proc", Long.toString(pid()), "task");
        try (var each = Files.list(threads)) {
            return each.allMatch(ChildJvm::isStopped);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isStopped(Path thread) {
        try {
            // The name of the thread, in brackets, may hold anything.
            var stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 1).startsWith(" T");
        } catch (IOException e) {
            return true;
        }
    }

    /** SIGCONT: it goes on where it was. */
    void thaw() {
        signal("CONT");
    }

    /** Java sends no such signals; every POSIX shell does. */
    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid()).start();
            if (!endsWithin(sent, DRAIN) || sent.exitValue() != 0) {
                throw new IllegalStateException("SIG" + name + " could not be sent to process " + pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send SIG" + name, e);
        }
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
}
