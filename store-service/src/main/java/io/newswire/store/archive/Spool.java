package io.newswire.store.archive;

import io.newswire.platform.telemetry.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;

/**
 * Closed files that wait to be brought into a bucket. Bounded: when there are too many bytes of them no page is taken, until
 * some have gone. The file that is open does not count, so the folder may grow by one more.
 *
 * @param most in bytes
 * @param uploads how they do
 */
record Spool(ArchiveFolder folder, long most, Supplier<Health.Status> uploads) implements Archive.Room {
    private static final int MIB = 20;

    @Override
    public void check() throws IOException {
        long waiting = bytes();
        if (waiting > most) {
            var why = uploads.get().why();
            throw new IOException((waiting >> MIB) + " MiB wait for the bucket, and no more than " + (most >> MIB)
                    + " MiB may (newswire.store.archive.s3.spool-mib): "
                    + (why == null ? "they are being sent" : why));
        }
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (var name : folder.finished()) {
            try {
                bytes += Files.size(name.in(folder.path(), WarcName.WARC));
            } catch (NoSuchFileException e) {
                // It was sent just now.
                continue;
            }
        }
        return bytes;
    }

    /** For a gauge: not a number while the folder cannot be read. */
    double bytesNow() {
        try {
            return bytes();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
