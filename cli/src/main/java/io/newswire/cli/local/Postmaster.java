package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL server that runs on a data directory, as its {@code postmaster.pid} says: the pid in the first line and
 * the port in the fourth, and in the eighth whether it is starting, ready or stopping (PostgreSQL's {@code pidfile.h}).
 */
record Postmaster(long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Empty when none runs: the file is absent, unfinished, or left by a server that has ended. */
    static Optional<Postmaster> runningOn(Path directory) {
        var lines = lines(directory);
        return lines.size() <= PORT_LINE ? Optional.empty() : parse(lines.get(PID_LINE), lines.get(PORT_LINE));
    }

    /** It was told to end. */
    static boolean isEnding(Path directory) {
        var lines = lines(directory);
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("stopping");
    }

    /**
     * Removes the file when its process is gone. PostgreSQL takes such a file over by itself, unless the pid is that of a
     * dead process that nobody has waited for, or has been given to another: then it would not start. Should parts of the old server
     * still work on the directory, PostgreSQL finds their shared memory without the file, and refuses.
     */
    static void removeStaleFile(Path directory) throws IOException {
        var lines = lines(directory);
        if (!lines.isEmpty()
                && number(lines.get(PID_LINE)).filter(pid -> !isAlive(pid)).isPresent()) {
            Files.deleteIfExists(file(directory));
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("postmaster.pid");
    }

    private static List<String> lines(Path directory) {
        try {
            return Files.readAllLines(file(directory));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file(directory), e);
        }
    }

    private static Optional<Postmaster> parse(String pid, String port) {
        return number(pid)
                .flatMap(process -> number(port).map(number -> new Postmaster(process, number.intValue())))
                .filter(Postmaster::isAlive);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            // Half written by a server that died: the next start writes it anew.
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return isAlive(pid);
    }

    /** Ends it when nobody is connected any more. */
    void terminate() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }

    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** A process that has ended and that nobody has waited for counts as alive to the system, but has no command any more. */
    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command().or(process.info()::commandLine))
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    /** Returns when it has ended. It is no child of this process, so that its end is only seen by looking. */
    void awaitEnd() throws InterruptedException {
        while (isAlive()) {
            Thread.sleep(LOOK);
        }
    }
}
