package io.newswire.store.archive;

import java.time.Clock;
import java.util.Optional;

/**
 * An archive that is written to, and where its closed files go.
 *
 * @param uploads empty where they stay in the folder
 * @param state of the uploads
 */
record KeptFiles(Archive archive, Optional<Uploads> uploads, UploadState state) {
    private static final int MIB = 20;

    static KeptFiles of(ArchiveFiles files, ArchiveSettings settings, ArchiveMeters meters, Clock clock) {
        return of(files, settings, new Disk.Real(), meters, clock);
    }

    static KeptFiles of(ArchiveFiles files, ArchiveSettings settings, Disk disk, ArchiveMeters meters, Clock clock) {
        var folder = new ArchiveFolder(files.folder(), disk);
        var keep = settings.keep().orElse(null);
        long fileBytes = (long) settings.maxFileMib() << MIB;
        var bucket = files.bucket();
        if (bucket.isEmpty()) {
            var limits = new Archive.Limits(fileBytes, settings.maxFileAge(), keep);
            return new KeptFiles(
                    new Archive(folder, limits, () -> {}, meters, clock), Optional.empty(), new UploadState());
        }
        var state = new UploadState();
        var spool = new Spool(folder, (long) settings.s3().spoolMib() << MIB, state::status);
        // The folder deletes nothing for its age: what waits there has not begun its time in the bucket.
        var limits = new Archive.Limits(fileBytes, settings.maxFileAge(), null);
        var archive = new Archive(folder, limits, spool, meters, clock);
        var uploads = new Uploads(folder, bucket.get(), keep, archive::holdsFolder, meters, clock, state);
        meters.spool(spool::bytesNow);
        return new KeptFiles(archive, Optional.of(uploads), state);
    }
}
