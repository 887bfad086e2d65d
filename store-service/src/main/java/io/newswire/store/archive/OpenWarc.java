package io.newswire.store.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WARC file that is being written, and its journal: entries of the index in the order of arrival, for readers. The
 * journal is a convenience; after a crash the index is made from the WARC file.
 */
final class OpenWarc implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWarc.class);

    private final ArchiveFolder folder;
    private final WarcName name;
    private final Instant begun;
    private final Disk.Growing warc;
    private final Disk.Growing journal;
    private final List<Capture> captures = new ArrayList<>();
    final WarcRecords records = new WarcRecords();
    final Members members = new Members();
    private long size;
    private long journalSize;
    private boolean ended;

    private OpenWarc(ArchiveFolder folder, WarcName name, Instant begun, Disk.Growing warc, Disk.Growing journal) {
        this.folder = folder;
        this.name = name;
        this.begun = begun;
        this.warc = warc;
        this.journal = journal;
    }

    /** A new file with its first record, safe on disk. @throws IOException when there is none then */
    static OpenWarc begin(ArchiveFolder folder, WarcName name, Instant now) throws IOException {
        var warc = folder.disk().create(name.in(folder.path(), WarcName.OPEN));
        try {
            var journal = folder.disk().create(name.in(folder.path(), WarcName.JOURNAL));
            var open = new OpenWarc(folder, name, now, warc, journal);
            open.append(open.members.of(open.records.warcinfo(name.fileName(), now)), List.of());
            folder.disk().forceFolder(folder.path());
            return open;
        } catch (IOException e) {
            warc.close();
            throw e;
        }
    }

    /** Everything or nothing, and safe on disk when it returns. */
    void append(byte[] packed, List<Capture> added) throws IOException {
        try {
            warc.append(packed);
            warc.force();
        } catch (IOException e) {
            undo(e);
            throw e;
        }
        size += packed.length;
        captures.addAll(added);
        note(added);
    }

    /** A disk that is full has room for less than nothing; what was begun must go before anything is tried again. */
    private void undo(IOException why) {
        try {
            warc.truncate(size);
        } catch (IOException e) {
            ended = true;
            why.addSuppressed(e);
        }
    }

    /** Whether the file still is as long as was written, so that another record can follow. */
    boolean isSound() throws IOException {
        var path = name.in(folder.path(), WarcName.OPEN);
        return !ended && Files.exists(path) && Files.size(path) == size;
    }

    private void note(List<Capture> added) {
        var lines = new StringBuilder();
        added.forEach(c -> lines.append(c.line(c.articleId())).append('\n'));
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            journal.append(bytes);
            journalSize += bytes.length;
        } catch (IOException e) {
            // The pages are safe; until the file is closed, these few are not found by readers.
            LOG.warn("the journal of {} takes nothing: {}", name.fileName(), e.toString());
            ended = !isCut(journalSize);
        }
    }

    /** Half a line must not stay: the next one would be part of it. */
    private boolean isCut(long length) {
        try {
            journal.truncate(length);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    long size() {
        return size;
    }

    int captures() {
        return captures.size();
    }

    Instant begun() {
        return begun;
    }

    String fileName() {
        return name.fileName();
    }

    /** Ends the file: it gets its indexes and its name. */
    @Override
    public void close() throws IOException {
        if (captures.isEmpty()) {
            abandon();
            folder.delete(name);
            return;
        }
        // First what needs room: while there is none, the file stays open and as it is.
        folder.index(name, captures);
        abandon();
        folder.close(name);
    }

    /** Lets go of the file as it is; the next start puts it in order. */
    void abandon() throws IOException {
        ended = true;
        try (journal) {
            warc.close();
        }
    }
}
