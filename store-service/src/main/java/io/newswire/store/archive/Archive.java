package io.newswire.store.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages to WARC files, one writer to a folder. After a failure the next call starts anew with what is on disk. For
 * one thread.
 */
final class Archive implements Closeable {
    private static final String LOCK = ".lock";
    private static final int WRITER_NAME = 6;

    /** Of one file: its index is made in memory. */
    static final int MOST_CAPTURES = 50_000;

    private final ArchiveFolder folder;
    private final Limits limits;
    private final ArchiveMeters meters;
    private final Room room;
    private final Clock clock;
    private final String writer = UUID.randomUUID().toString().substring(0, WRITER_NAME);
    private int serial;
    private Known known = new Known();
    private volatile @Nullable FileChannel lock;
    private @Nullable OpenWarc open;

    /**
     * @param fileBytes after which a file is closed
     * @param fileAge after which a file is closed
     * @param keep how long files are kept; null for ever
     */
    record Limits(
            long fileBytes, Duration fileAge, @Nullable Duration keep) {}

    /** Whether there is room for more pages, besides what the disk says. */
    @FunctionalInterface
    interface Room {
        /** @throws IOException with the reason when there is none now */
        void check() throws IOException;
    }

    /** What became of a page. */
    enum Outcome {
        STORED,
        REVISIT,
        REPEATED,
        GONE
    }

    Archive(Path folder, Disk disk, Limits limits, ArchiveMeters meters, Clock clock) {
        this(new ArchiveFolder(folder, disk), limits, () -> {}, meters, clock);
    }

    Archive(ArchiveFolder folder, Limits limits, Room room, ArchiveMeters meters, Clock clock) {
        this.folder = folder;
        this.room = room;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Stores all of them, or none: when it returns, they survive a loss of power.
     *
     * @throws IOException when the folder takes nothing now
     * @throws RuntimeException when one of the pages cannot be made a record
     */
    List<Outcome> store(List<PageToKeep> pages) throws IOException {
        started();
        room.check();
        try {
            return pages.isEmpty() ? List.of() : append(pages);
        } catch (IOException e) {
            letGoUnlessSound();
            throw e;
        }
    }

    /** For when no pages come: closes a file that has had its time, and deletes those that have had theirs. */
    void keepHouse() throws IOException {
        started();
        try {
            var current = open;
            if (current != null && isOld(current)) {
                rotate(current);
            }
            deleteExpired();
        } catch (IOException e) {
            letGoUnlessSound();
            throw e;
        }
        room.check();
    }

    /** Whether this writer holds its folder, put in order. From any thread. */
    boolean holdsFolder() {
        return lock != null;
    }

    private void started() throws IOException {
        try {
            start();
        } catch (IOException e) {
            letGoUnlessSound();
            throw e;
        }
    }

    private void start() throws IOException {
        if (lock == null || !Files.isDirectory(folder.path())) {
            abandon();
            Files.createDirectories(folder.path());
            var held = locked();
            try {
                known = recovered();
                lock = held;
            } catch (IOException e) {
                held.close();
                throw e;
            }
        }
        var current = open;
        if (current != null && !current.isSound()) {
            throw new IOException(current.fileName() + " is not as it was written; has somebody changed it?");
        }
    }

    private Known recovered() throws IOException {
        var recovery = new Recovery(folder, meters);
        try {
            recovery.run();
            return recovery.remembered(clock.instant());
        } catch (RuntimeException e) {
            // Of the files that are there, and not of the pages that come.
            throw new IOException("the files in " + folder.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private FileChannel locked() throws IOException {
        var file = folder.path().resolve(LOCK);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held in this process; the answer is the same.
        }
        channel.close();
        throw new IOException(
                "another process writes to " + folder.path() + "; give each store service its own folder");
    }

    private List<Outcome> append(List<PageToKeep> pages) throws IOException {
        var current = openOne();
        var batch = known.batch(clock.instant());
        var packing = new Packing(current, batch);
        var outcomes = pages.stream().map(packing::add).toList();
        if (!packing.captures().isEmpty()) {
            current.append(packing.bytes(), packing.captures());
            batch.isSafe();
            meters.written(packing.size());
        }
        if (current.size() >= limits.fileBytes() || current.captures() >= MOST_CAPTURES || isOld(current)) {
            rotate(current);
            deleteExpired();
        }
        return outcomes;
    }

    private boolean isOld(OpenWarc current) {
        return !current.begun().plus(limits.fileAge()).isAfter(clock.instant());
    }

    private void deleteExpired() throws IOException {
        meters.expired(new Retention(folder, limits.keep()).run(clock.instant()));
    }

    private OpenWarc openOne() throws IOException {
        var current = open;
        if (current == null) {
            var now = clock.instant();
            current = OpenWarc.begin(folder, WarcName.begun(now, serial++, writer), now);
            open = current;
        }
        return current;
    }

    private void rotate(OpenWarc current) throws IOException {
        current.close();
        open = null;
    }

    /** A full disk is asked again every few seconds: the file is not read again each time. */
    private void letGoUnlessSound() throws IOException {
        var current = open;
        if (current == null || !current.isSound()) {
            abandon();
        }
    }

    /** Lets everything go, so that the next call looks at the disk and not at what was thought to be there. */
    void abandon() throws IOException {
        try (var held = lock) {
            lock = null;
            var current = open;
            open = null;
            if (current != null) {
                current.abandon();
            }
        }
    }

    /** Ends the file that is open, and keeps the folder. */
    void finish() throws IOException {
        var current = open;
        if (current != null) {
            rotate(current);
        }
    }

    /** Ends the file that is open, and lets the folder go. */
    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            abandon();
        }
    }
}
