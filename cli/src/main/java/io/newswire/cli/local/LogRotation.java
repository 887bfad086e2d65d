package io.newswire.cli.local;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds the logs of a folder. A full one is copied to {@code NAME.1}, what was that becomes {@code NAME.2} and so on, and the
 * oldest goes; then it is emptied: the process that appends to it goes on at its beginning, and need not know. So what a process
 * says as its last words is in its log, whoever has ended before it.
 */
public final class LogRotation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogRotation.class);
    private static final long FULL = 32L << 20;
    private static final int KEPT = 4;
    private static final int BETWEEN_LOOKS_SECONDS = 10;

    private final Path folder;
    private final long full;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("log-rotation").factory());

    private LogRotation(Path folder, long full) {
        this.folder = folder;
        this.full = full;
    }

    /** @param folder of which every file that ends with {@code .log} is looked at now and then */
    static LogRotation of(Path folder) {
        var rotation = new LogRotation(folder, FULL);
        var unused = rotation.timer.scheduleWithFixedDelay(
                rotation::look, BETWEEN_LOOKS_SECONDS, BETWEEN_LOOKS_SECONDS, TimeUnit.SECONDS);
        return rotation;
    }

    /** The full ones of a log that are there, from the oldest. */
    public static List<Path> full(Path log) {
        return IntStream.iterate(KEPT, age -> age > 0, age -> age - 1)
                .mapToObj(age -> aged(log, age))
                .filter(Files::exists)
                .toList();
    }

    private void look() {
        try {
            look(folder, full);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("logs in {} cannot be rotated, and grow", folder, e);
        }
    }

    static void look(Path folder, long full) throws IOException {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > full) {
                    rotate(log);
                }
            }
        }
    }

    private static void rotate(Path log) throws IOException {
        // First whole, then in its place: a disk that is full costs no older one.
        var copy = log.resolveSibling(log.getFileName() + ".copy");
        try (var from = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try (var to = Files.newOutputStream(copy)) {
                // What is written meanwhile is copied too: between the end of that and the next line there is next to
                // no time.
                Channels.newInputStream(from).transferTo(to);
            }
            for (int age = KEPT - 1; age > 0; age--) {
                if (Files.exists(aged(log, age))) {
                    Files.move(aged(log, age), aged(log, age + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(copy, aged(log, 1));
            from.truncate(0);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Where a log goes when it is full. */
    public static Path newestFull(Path log) {
        return aged(log, 1);
    }

    private static Path aged(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
