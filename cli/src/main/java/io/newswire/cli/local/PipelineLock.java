package io.newswire.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by the one pipeline that runs on a data directory. The system lets go of it when the process dies. */
final class PipelineLock implements AutoCloseable {
    private static final String NAME = "newswire.lock";

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
            return new PipelineLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data directory " + directory, e);
        }
    }

    /** Whether a living process holds it. Not to be asked in the process that does: it could lose it. */
    static boolean isHeld(Path directory) {
        try (var channel = FileChannel.open(directory.resolve(NAME), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // Somebody else's, who may well be at work.
            return true;
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
