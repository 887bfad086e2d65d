package io.newswire.store.archive;

import io.newswire.store.bucket.Bucket;
import io.newswire.store.bucket.BucketException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings closed files into a bucket, the oldest first, and takes out of it what has had its time. A file leaves the folder when it
 * is in the bucket with both indexes; whatever is interrupted on the way is done again, under the same names. For one
 * thread.
 */
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    /** How soon an outage is told while nothing is to be sent. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final ArchiveFolder folder;
    private final Bucket bucket;
    private final BucketRetention retention;
    private final BooleanSupplier ours;
    private final ArchiveMeters meters;
    private final InstantSource clock;
    private final UploadState state;
    private Instant nextLook = Instant.MIN;
    private int failures;

    /**
     * @param keep how long files are kept; null for ever
     * @param ours whether the folder is held by this process's writer
     * @param state told here, so that others can ask it
     */
    Uploads(
            ArchiveFolder folder,
            Bucket bucket,
            @Nullable Duration keep,
            BooleanSupplier ours,
            ArchiveMeters meters,
            InstantSource clock,
            UploadState state) {
        this.folder = folder;
        this.bucket = bucket;
        this.retention = new BucketRetention(keep);
        this.ours = ours;
        this.meters = meters;
        this.clock = clock;
        this.state = state;
    }

    /** Failures in a row; never throws for a fault from outside. */
    int turn() {
        try {
            if (ours.getAsBoolean()) {
                sendFinished();
                lookNowAndThen();
                state.works();
                failures = 0;
            }
        } catch (IOException | RuntimeException e) {
            failures++;
            var why = e instanceof BucketException fault
                    ? fault.getMessage()
                    : "files cannot be sent to the bucket: " + e;
            boolean refused = e instanceof BucketException asked && asked.isRefusal();
            LOG.warn("closed archive files wait (attempt {}): {}", failures, why);
            state.fails(why, refused);
            meters.uploadFailed();
        }
        meters.reachable(failures == 0);
        return failures;
    }

    private void sendFinished() throws IOException {
        for (var name : folder.finished()) {
            try {
                send(name);
            } catch (NoSuchFileException e) {
                LOG.warn("{} was taken away before it was sent", e.getFile());
            }
        }
    }

    private void send(WarcName name) throws IOException {
        // The WARC file last: what is in the bucket under its name has its indexes.
        for (var ending : List.of(WarcName.IDS, WarcName.INDEX, WarcName.WARC)) {
            bucket.put(name.in(folder.path(), ending));
        }
        folder.release(name);
        meters.uploaded();
        LOG.info("{} is in the bucket", name.fileName());
    }

    private void lookNowAndThen() throws IOException {
        if (clock.instant().isBefore(nextLook)) {
            return;
        }
        var stored = bucket.list();
        for (var expired : retention.expired(stored, clock.instant())) {
            bucket.delete(expired);
            if (expired.endsWith(WarcName.WARC)) {
                LOG.info("{} is deleted from the bucket for its age", expired);
                meters.expired(1);
            }
        }
        forget(bucket.list());
        nextLook = clock.instant().plus(BETWEEN_LOOKS);
    }

    /** Indexes here of files that are in the bucket no more: by our retention, another writer's, or a rule of the bucket. */
    private void forget(List<Bucket.Stored> stored) throws IOException {
        Set<String> there = stored.stream().map(Bucket.Stored::name).collect(Collectors.toSet());
        for (var name : folder.released()) {
            if (!there.contains(name.fileName())) {
                folder.delete(name);
            }
        }
    }
}
