package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.telemetry.Health;
import io.newswire.store.archive.Archive.Outcome;
import io.newswire.store.bucket.Bucket;
import io.newswire.store.bucket.S3Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store service's archive with a bucket, whose uploads happen when a test says so. To end one without closing it is to kill it. */
final class S3Rig implements AutoCloseable {
    private static final int MOST = 1000;

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Path folder;
    final ArchiveFiles files;
    final Archive archive;
    final Uploads uploads;
    private final UploadState state;

    private record Settings(S3Settings s3, @Nullable Duration kept) implements ArchiveSettings {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<Path> dir() {
            return Optional.empty();
        }

        @Override
        public int maxFileMib() {
            return 1;
        }

        @Override
        public Duration maxFileAge() {
            return Duration.ofDays(1);
        }

        @Override
        public Optional<Duration> keep() {
            return Optional.ofNullable(kept);
        }
    }

    /** @param clock also decides how long the bucket's list is believed */
    S3Rig(Path folder, S3Settings s3, @Nullable Duration keep, Clock clock) {
        this.folder = folder;
        this.files = ArchiveFiles.of(folder, s3);
        var meters = new ArchiveMeters(registry, () -> true);
        var kept = KeptFiles.of(files, new Settings(s3, keep), new FragileDisk(), meters, clock);
        this.archive = kept.archive();
        this.uploads = kept.uploads().orElseThrow();
        this.state = kept.state();
    }

    List<Outcome> store(TestPage... pages) throws IOException {
        return ArchiveRig.store(archive, pages);
    }

    /** Ends the file that is open, so that the next page begins another. */
    void rotate() throws IOException {
        archive.close();
        archive.keepHouse();
    }

    /** As {@link #rotate}, where no page is taken afterwards. */
    void rotateFull() throws IOException {
        archive.close();
        assertThatThrownBy(archive::keepHouse).isInstanceOf(IOException.class);
    }

    /** As a kill leaves it: the open file stays open, and the lock goes. */
    void die() throws IOException {
        archive.abandon();
        files.close();
    }

    Health.Status state() {
        return state.status();
    }

    Bucket bucket() {
        return files.bucket().orElseThrow();
    }

    /** All captures, newest first, as somebody finds them who has just come. */
    List<Capture> captures(S3Settings s3) throws IOException {
        try (var fresh = ArchiveFiles.of(folder, s3)) {
            return new ArchiveReader(fresh).newest(MOST);
        }
    }

    List<String> local(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    List<String> remote(String ending) throws IOException {
        return bucket().list().stream()
                .map(Bucket.Stored::name)
                .filter(name -> name.endsWith(ending))
                .toList();
    }

    static List<Verification.Finding> verified(Path folder, S3Settings s3) throws IOException {
        var findings = new ArrayList<Verification.Finding>();
        try (var fresh = ArchiveFiles.of(folder, s3)) {
            Verification.run(fresh, findings::add);
        }
        return findings;
    }

    double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    double outcome(String name) {
        var counter = registry.find("newswire.outcomes").tag("outcome", name).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() throws IOException {
        archive.close();
        files.close();
    }
}
