package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Held by the one pipeline that runs on a data directory, and says which process that is. The system lets go of it when the process dies. */
public final class PipelineLock implements AutoCloseable {
    static final String NAME = "newswire.lock";

    private final FileChannel channel;

    private PipelineLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailed when another pipeline holds it */
    static PipelineLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            var channel =
                    FileChannel.open(directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartFailed(refusal(directory));
            }
            channel.truncate(0)
                    .write(ByteBuffer.wrap(named(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new PipelineLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data directory " + directory, e);
        }
    }

    /** Whether a living process holds it. Not to be asked in the process that does: it could lose it. */
    public static boolean isHeld(Path directory) {
        try (var channel = FileChannel.open(directory.resolve(NAME), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // Somebody else's, who may well be at work.
            return true;
        }
    }

    /** The living process that holds it, also while its pipeline starts or ends; not to be asked in that process. */
    public static Optional<ProcessHandle> holder(Path directory) {
        if (!isHeld(directory)) {
            return Optional.empty();
        }
        try {
            var named = Files.readString(directory.resolve(NAME));
            var pid = named.split(" ", 2)[0];
            return named.isEmpty() || !named.equals(named(Long.parseLong(pid)))
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** With where its number holds: in a container the same one is another process. */
    private static String named(long pid) {
        try {
            return pid + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException e) {
            // Not on Linux.
            return Long.toString(pid);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    private static String refusal(Path directory) {
        var by = RunFile.ofRunning(directory)
                .map(run -> " (process " + run.pid() + ")")
                .orElse("");
        return "A pipeline runs on " + directory + " already" + by + ": stop it with `newswire stop --data " + directory
                + "` or choose another directory";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot let go of the data directory", e);
        }
    }
}
