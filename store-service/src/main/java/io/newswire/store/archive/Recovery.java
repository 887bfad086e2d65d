package io.newswire.store.archive;

import io.newswire.store.bucket.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a folder in order that its last writer left suddenly. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final ArchiveFolder folder;
    private final ArchiveMeters meters;

    Recovery(ArchiveFolder folder, ArchiveMeters meters) {
        this.folder = folder;
        this.meters = meters;
    }

    /**
     * Cuts off what follows the last whole capture of a file that was open, and closes it; makes indexes that are missing.
     * What is cut off was never acknowledged, and is delivered again.
     */
    void run() throws IOException {
        folder.deleteUnfinished();
        for (var name : folder.open()) {
            repair(name);
        }
        for (var name : folder.closed()) {
            if (!Files.exists(name.in(folder.path(), WarcName.IDS))
                    || !Files.exists(name.in(folder.path(), WarcName.INDEX))) {
                LOG.warn("{} has no index; it is made again", name.fileName());
                folder.index(name, captures(name));
            }
        }
    }

    private void repair(WarcName name) throws IOException {
        var path = name.in(folder.path(), WarcName.OPEN);
        var captures = new ArrayList<Capture>();
        try (var groups = new Groups(ByteSource.of(path), name.fileName(), 0)) {
            for (var next = groups.next(); next.isPresent(); next = groups.next()) {
                captures.add(next.get().capture());
            }
            cut(name, groups);
        }
        if (captures.isEmpty()) {
            folder.delete(name);
        } else {
            folder.index(name, captures);
            folder.close(name);
        }
    }

    private void cut(WarcName name, Groups groups) throws IOException {
        var file = name.in(folder.path(), WarcName.OPEN);
        long torn = Files.size(file) - groups.end();
        if (torn > 0) {
            LOG.warn(
                    "{}: the last {} bytes are cut off at offset {}: {}; their pages will be delivered again",
                    name.fileName(),
                    torn,
                    groups.end(),
                    groups.problem());
            folder.disk().cut(file, groups.end());
            meters.repaired(torn);
        }
    }

    private List<Capture> captures(WarcName name) throws IOException {
        var captures = new ArrayList<Capture>();
        try (var groups = new Groups(ByteSource.of(name.in(folder.path(), WarcName.WARC)), name.fileName(), 0)) {
            for (var next = groups.next(); next.isPresent(); next = groups.next()) {
                captures.add(next.get().capture());
            }
        }
        return captures;
    }

    /** What the newest files hold, also those that are in a bucket by now: their indexes stay. */
    Known remembered(Instant now) throws IOException {
        var known = new Known();
        for (var name : folder.named(WarcName.IDS)) {
            var changed = folder.changed(name);
            if (changed.plus(Known.WINDOW).isAfter(now)) {
                var batch = known.batch(changed);
                folder.captures(name).forEach(batch::add);
                batch.isSafe();
            }
        }
        return known;
    }
}
