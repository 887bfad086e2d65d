package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL server that runs on a data directory, as its {@code postmaster.pid} says: the pid in the first line and
 * the port in the fourth (PostgreSQL's {@code pidfile.h}).
 */
record Postmaster(long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** Empty when none runs: the file is absent, unfinished, or left by a server that has ended. */
    static Optional<Postmaster> runningOn(Path directory) {
        var file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return lines.size() <= PORT_LINE ? Optional.empty() : parse(lines.get(PID_LINE), lines.get(PORT_LINE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<Postmaster> parse(String pid, String port) {
        try {
            var found = new Postmaster(Long.parseLong(pid.strip()), Integer.parseInt(port.strip()));
            return found.isAlive() ? Optional.of(found) : Optional.empty();
        } catch (NumberFormatException e) {
            // Half written by a server that died: the next start writes it anew.
            return Optional.empty();
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
