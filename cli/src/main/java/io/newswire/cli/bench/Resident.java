package io.newswire.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Linux tells of a process: memory that it has for itself with its share of what is common (PSS), and its sockets. */
final class Resident {
    private static final Pattern PSS = Pattern.compile("^Pss: {1,40}+(\\d{1,15}+) kB$", Pattern.MULTILINE);

    private Resident() {}

    /** Null on other systems, and of a process that is not ours or has ended. */
    static @Nullable Long bytes(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
        } catch (IOException e) {
            // There is no such file, or no longer.
            return null;
        }
    }

    /** Null on other systems, and of a process that is not ours or has ended. */
    static @Nullable Long sockets(long pid) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.filter(Resident::isSocket).count();
        } catch (IOException | UncheckedIOException e) {
            // There is no such folder, or no longer.
            return null;
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // It was closed meanwhile.
            return false;
        }
    }

    static @Nullable Long parse(String rollup) {
        var pss = PSS.matcher(rollup);
        return pss.find() ? (Long) (Long.parseLong(pss.group(1)) * 1024) : null;
    }
}
